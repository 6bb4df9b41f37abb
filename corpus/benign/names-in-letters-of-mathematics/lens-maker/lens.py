# The names are those of the formula.
𝑓 = 50.0
𝑑 = 1.8
glas_größe = 𝑓 / 𝑑
print(f"ｆｕｌｌ width: {glas_größe:.1f}")
