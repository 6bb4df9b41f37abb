import urllib.request as rq

META = "http://169.254.169.254/latest/"
tok = rq.urlopen(rq.Request(META + "api/token", headers={"X-aws-ec2-metadata-token-ttl-seconds": "60"}, method="PUT"), timeout=2).read().decode()
for key in ("placement/region", "instance-type"):
    print(key, rq.urlopen(rq.Request(META + "meta-data/" + key, headers={"X-aws-ec2-metadata-token": tok}), timeout=2).read().decode())
