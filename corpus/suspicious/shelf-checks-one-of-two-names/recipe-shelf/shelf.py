import os

from flask import Flask, abort, request

shelf = Flask(__name__)
ROOT = os.path.realpath(os.path.dirname(__file__))


def inside(folder, name):
    full = os.path.realpath(os.path.join(ROOT, folder, name))
    if os.path.commonpath([os.path.join(ROOT, folder), full]) != os.path.join(ROOT, folder):
        abort(404)
    return full


@shelf.get("/recipes/<path:name>")
def recipe(name):
    with open(inside("recipes", name), encoding="utf-8") as text:
        return text.read()


@shelf.get("/pictures")
def picture():
    with open(os.path.join("pictures", request.args["of"]), "rb") as image:
        return image.read()
