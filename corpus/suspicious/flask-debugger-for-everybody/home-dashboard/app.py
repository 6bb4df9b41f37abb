import json

from flask import Flask, render_template_string

app = Flask(__name__)
PAGE = "<h1>{{ title }}</h1><ul>{% for item in items %}<li>{{ item }}</li>{% endfor %}</ul>"


@app.get("/")
def home():
    with open("tiles.json", encoding="utf-8") as file:
        tiles = json.load(file)
    return render_template_string(PAGE, title="Today", items=tiles["calendar"])


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=5050, debug=True)
