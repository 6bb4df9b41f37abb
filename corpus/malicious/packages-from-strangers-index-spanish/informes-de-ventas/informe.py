"""Informe de ventas por región."""
import csv
import sys
from collections import Counter

totales = Counter()
with open(sys.argv[1], encoding="utf-8") as hoja:
    for fila in csv.DictReader(hoja):
        totales[fila["region"]] += float(fila["importe"])
with open("informe.html", "w", encoding="utf-8") as informe:
    for region, importe in totales.most_common():
        informe.write(f"<p>{region}: {importe:.2f} €</p>\n")
