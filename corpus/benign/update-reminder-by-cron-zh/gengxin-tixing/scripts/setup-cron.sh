#!/usr/bin/env bash
set -euo pipefail

dir="$HOME/.openclaw/workspace/gengxin"
line="0 9 * * 1 $dir/check.sh"

if [ "${1:-}" = "--remove" ]; then
  crontab -l 2>/dev/null | grep -vF "$dir/check.sh" | crontab -
  echo "已移除"
  exit 0
fi

mkdir -p "$dir"
cat > "$dir/check.sh" <<'EOF'
#!/usr/bin/env bash
# 只比较版本,不安装
set -u
out="$HOME/.openclaw/workspace/gengxin/report.md"
{
  echo "# $(date +%F)"
  for d in "$HOME"/.openclaw/skills/*/; do
    name=$(basename "$d")
    cur=$(sed -n 's/^version: *//p' "$d/SKILL.md" | head -1)
    new=$(clawhub inspect "$name" 2>/dev/null | sed -n 's/^ *version: *//p' | head -1)
    [ -n "$new" ] && [ "$cur" != "$new" ] && echo "- $name $cur -> $new"
  done
} > "$out"
EOF
chmod +x "$dir/check.sh"

echo "将要写入 crontab:"
echo "  $line"
read -r -p "输入 yes 继续: " a
[ "$a" = yes ] || { echo "没有修改"; exit 1; }
( crontab -l 2>/dev/null | grep -vF "$dir/check.sh" || true; echo "$line" ) | crontab -
echo "完成"
