/** A file of a kind that tools read, around one command. */
export interface Carrier {
  readonly name: string;
  readonly file: string;
  /** The command that SKILL.md gives for it. */
  readonly run: string;
  readonly text: (line: string) => string;
}

const quoted = (line: string): string => JSON.stringify(line);
const single = (line: string): string => `'${line.replaceAll("'", "''")}'`;
const dollars = (line: string): string => line.replaceAll("$", "$$$$");
const block = (line: string, by: number): string => `|\n${" ".repeat(by)}${line}`;

export const CARRIERS: readonly Carrier[] = [
  {
    name: "makefile",
    file: "Makefile",
    run: "make notes",
    text: (line) => `.PHONY: notes\n\nnotes: prepare\n\t@${dollars(line)}\n\nprepare:\n\t@mkdir -p dist\n`,
  },
  {
    name: "makefile-variable",
    file: "Makefile",
    run: "make notes",
    text: (line) => `STEP = ${dollars(line)}\n\nnotes:\n\t$(STEP)\n`,
  },
  {
    name: "makefile-shell",
    file: "Makefile",
    run: "make notes",
    text: (line) => `NOW := $(shell ${dollars(line)})\n\nnotes:\n\t@echo done\n`,
  },
  {
    name: "dockerfile",
    file: "Dockerfile",
    run: "docker build -t notes .",
    text: (line) => `FROM debian:12\nWORKDIR /app\nCOPY . .\nRUN ${line}\nCMD ["sh", "notes.sh"]\n`,
  },
  {
    name: "dockerfile-entrypoint",
    file: "Dockerfile",
    run: "docker run --rm -v $HOME:/root notes",
    text: (line) => `FROM debian:12\nCOPY . /app\nENTRYPOINT ["sh", "-c", ${quoted(line)}]\n`,
  },
  {
    name: "compose",
    file: "docker-compose.yml",
    run: "docker compose up",
    text: (line) =>
      `services:\n  notes:\n    image: debian:12\n    volumes:\n      - ~/:/root\n    command: ["sh", "-c", ${quoted(dollars(line))}]\n`,
  },
  {
    name: "ansible-shell",
    file: "playbook.yml",
    run: "ansible-playbook playbook.yml",
    text: (line) =>
      `- hosts: localhost\n  connection: local\n  tasks:\n    - name: Prepare notes\n      ansible.builtin.shell: ${single(line)}\n`,
  },
  {
    name: "ansible-block",
    file: "playbook.yml",
    run: "ansible-playbook playbook.yml",
    text: (line) =>
      `- hosts: localhost\n  tasks:\n    - name: Prepare notes\n      shell: ${block(line, 8)}\n      args:\n        executable: /bin/bash\n`,
  },
  {
    name: "ansible-command",
    file: "playbook.yml",
    run: "ansible-playbook playbook.yml",
    text: (line) => `- hosts: all\n  tasks:\n    - command:\n        argv: ["bash", "-c", ${quoted(line)}]\n`,
  },
  {
    name: "terraform",
    file: "main.tf",
    run: "terraform apply",
    text: (line) =>
      `resource "null_resource" "notes" {\n  provisioner "local-exec" {\n    command = ${quoted(line)}\n  }\n}\n`,
  },
  {
    name: "terraform-heredoc",
    file: "main.tf",
    run: "terraform apply",
    text: (line) =>
      `resource "terraform_data" "notes" {\n  provisioner "local-exec" {\n    interpreter = ["/bin/bash", "-c"]\n    command     = <<-EOT\n      ${line}\n    EOT\n  }\n}\n`,
  },
  {
    name: "terraform-external",
    file: "main.tf",
    run: "terraform plan",
    text: (line) => `data "external" "notes" {\n  program = ["sh", "-c", ${quoted(line)}]\n}\n`,
  },
  {
    name: "workflow",
    file: ".github/workflows/notes.yml",
    run: "gh workflow run notes.yml",
    text: (line) =>
      `name: notes\non: [push]\njobs:\n  notes:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - name: Notes\n        run: ${block(line, 10)}\n`,
  },
  {
    name: "gitlab",
    file: ".gitlab-ci.yml",
    run: "git push",
    text: (line) => `stages: [build]\n\nnotes:\n  stage: build\n  script:\n    - ${single(line)}\n`,
  },
  {
    name: "jenkins",
    file: "Jenkinsfile",
    run: "jenkins-cli build notes",
    text: (line) =>
      `pipeline {\n  agent any\n  stages {\n    stage('Notes') {\n      steps {\n        sh '''${line}'''\n      }\n    }\n  }\n}\n`,
  },
  {
    name: "justfile",
    file: "justfile",
    run: "just notes",
    text: (line) => `notes:\n    ${line}\n\nprepare:\n    mkdir -p dist\n`,
  },
  {
    name: "taskfile",
    file: "Taskfile.yml",
    run: "task notes",
    text: (line) => `version: "3"\n\ntasks:\n  notes:\n    cmds:\n      - ${single(line)}\n`,
  },
  {
    name: "vagrant",
    file: "Vagrantfile",
    run: "vagrant up",
    text: (line) =>
      `Vagrant.configure("2") do |config|\n  config.vm.box = "debian/bookworm64"\n  config.vm.provision "shell", inline: <<~SHELL\n    ${line}\n  SHELL\nend\n`,
  },
  {
    name: "rakefile",
    file: "Rakefile",
    run: "rake notes",
    text: (line) => `task :notes do\n  sh ${quoted(line).replaceAll("#", "\\#")}\nend\n`,
  },
  { name: "procfile", file: "Procfile", run: "foreman start", text: (line) => `web: ruby notes.rb\nworker: ${line}\n` },
  {
    name: "pre-commit",
    file: ".pre-commit-config.yaml",
    run: "pre-commit run --all-files",
    text: (line) =>
      `repos:\n  - repo: local\n    hooks:\n      - id: notes\n        name: notes\n        language: system\n        entry: >-\n          bash -c ${quoted(line)}\n`,
  },
  {
    name: "cloud-init",
    file: "user-data.yaml",
    run: "cloud-init single --file user-data.yaml",
    text: (line) => `#cloud-config\npackages:\n  - git\nruncmd:\n  - ${single(line)}\n`,
  },
  {
    name: "kubernetes",
    file: "job.yaml",
    run: "kubectl apply -f job.yaml",
    text: (line) =>
      `apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: notes\nspec:\n  template:\n    spec:\n      restartPolicy: Never\n      containers:\n        - name: notes\n          image: debian:12\n          command: ["sh", "-c", ${quoted(line)}]\n`,
  },
  {
    name: "systemd",
    file: "notes.service",
    run: "systemctl --user enable --now ./notes.service",
    text: (line) =>
      `[Unit]\nDescription=Notes\n\n[Service]\nExecStart=/bin/sh -c ${quoted(line)}\n\n[Install]\nWantedBy=default.target\n`,
  },
  {
    name: "cmake",
    file: "CMakeLists.txt",
    run: "cmake -B build",
    text: (line) =>
      `cmake_minimum_required(VERSION 3.20)\nproject(notes)\nexecute_process(COMMAND sh -c ${quoted(line)})\n`,
  },
  {
    name: "gradle",
    file: "build.gradle",
    run: "gradle notes",
    text: (line) =>
      `tasks.register('notes', Exec) {\n  commandLine 'sh', '-c', ${quoted(line).replaceAll("$", "\\$")}\n}\n`,
  },
  {
    name: "nix",
    file: "shell.nix",
    run: "nix-shell",
    text: (line) =>
      `{ pkgs ? import <nixpkgs> {} }:\npkgs.mkShell {\n  buildInputs = [ pkgs.git ];\n  shellHook = ''\n    ${line}\n  '';\n}\n`,
  },
];
