module kctx.example/switch

go 1.22
