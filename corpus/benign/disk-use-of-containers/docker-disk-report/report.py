import docker

client = docker.from_env()
df = client.df()
for kind, size in (("Images", "Size"), ("Volumes", None)):
    items = df[kind] or []
    total = sum((i.get(size) or 0) if size else i["UsageData"]["Size"] for i in items)
    print(f"{kind:10} {len(items):4} {total / 1e9:8.2f} GB")
out = client.containers.run("alpine:3", ["df", "-h", "/data"], volumes={"report": {"bind": "/data", "mode": "ro"}}, remove=True)
print(out.decode())
