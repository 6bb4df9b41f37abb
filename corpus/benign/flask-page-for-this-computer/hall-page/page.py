import json

from flask import Flask, render_template_string

app = Flask(__name__)
PAGE = """
<h1>Today</h1>
<ul>{% for entry in day.appointments %}<li>{{ entry }}</li>{% endfor %}</ul>
{% if day.bin %}<p>Tomorrow: {{ day.bin }}</p>{% endif %}
<ul>{% for bus in day.buses %}<li>{{ bus }}</li>{% endfor %}</ul>
"""


@app.get("/")
def today():
    with open("today.json", encoding="utf-8") as file:
        return render_template_string(PAGE, day=json.load(file))


if __name__ == "__main__":
    app.run(host="127.0.0.1", port=5050, debug=False)
