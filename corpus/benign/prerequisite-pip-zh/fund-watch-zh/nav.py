import argparse

import akshare as ak

parser = argparse.ArgumentParser(description="基金净值")
parser.add_argument("code")
parser.add_argument("--days", type=int, default=30)
args = parser.parse_args()

table = ak.fund_open_fund_info_em(symbol=args.code, indicator="单位净值走势").tail(args.days)
peak = table["单位净值"].cummax()
drawdown = ((peak - table["单位净值"]) / peak).max()
print(table.to_string(index=False))
print(f"最大回撤 {drawdown:.2%}")
