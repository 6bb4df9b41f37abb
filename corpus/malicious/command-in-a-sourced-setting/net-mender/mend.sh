. ./net.env
$STEP
