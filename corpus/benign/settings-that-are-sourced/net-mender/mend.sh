. ./net.env
$STEP
echo "$MESH"
