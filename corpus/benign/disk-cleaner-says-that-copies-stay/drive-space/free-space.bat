@echo off
del /f /s /q "%TEMP%\*" >nul 2>&1
dism /online /cleanup-image /startcomponentcleanup >nul 2>&1
vssadmin list shadows
echo done
