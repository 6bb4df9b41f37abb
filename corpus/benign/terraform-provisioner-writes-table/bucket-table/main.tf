terraform {
  required_version = ">= 1.5"
}

variable "buckets" {
  type    = list(string)
  default = ["notes", "photos"]
}

resource "terraform_data" "table" {
  triggers_replace = [timestamp()]

  provisioner "local-exec" {
    interpreter = ["/bin/bash", "-c"]
    command     = <<-EOT
      printf '| bucket |\n| --- |\n' > buckets.md
      printf '| %s |\n' ${join(" ", var.buckets)} >> buckets.md
    EOT
  }
}
