import pickle
import sys

with open("model/classifier.pkl", "rb") as file:
    model = pickle.load(file)

print(model.predict([sys.stdin.read()])[0])
