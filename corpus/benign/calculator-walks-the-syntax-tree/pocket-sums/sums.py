import ast
import math
import operator
import sys

SIGNS = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
    ast.USub: operator.neg,
}
FUNCTIONS = {"sqrt": math.sqrt, "sin": math.sin, "cos": math.cos, "log": math.log, "exp": math.exp, "abs": abs}
CONSTANTS = {"pi": math.pi, "e": math.e}


def work_out(node):
    match node:
        case ast.Expression(body=body):
            return work_out(body)
        case ast.Constant(value=int() | float() as value):
            return value
        case ast.Name(id=name) if name in CONSTANTS:
            return CONSTANTS[name]
        case ast.UnaryOp(op=sign, operand=operand) if type(sign) in SIGNS:
            return SIGNS[type(sign)](work_out(operand))
        case ast.BinOp(left=left, op=sign, right=right) if type(sign) in SIGNS:
            return SIGNS[type(sign)](work_out(left), work_out(right))
        case ast.Call(func=ast.Name(id=name), args=[argument], keywords=[]) if name in FUNCTIONS:
            return FUNCTIONS[name](work_out(argument))
    raise ValueError(f"not understood: {ast.unparse(node)}")


print(f"{work_out(ast.parse(sys.argv[1], mode='eval')):.10g}")
