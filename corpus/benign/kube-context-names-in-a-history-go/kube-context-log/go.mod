module kctx.example/log

go 1.22
