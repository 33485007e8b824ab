@echo off
rem Runs the program with the runtime beside it, or with a Java 17 or later that is installed. ASCII alone: a Chinese
rem Windows reads this file by its own code page.
setlocal
set HOME161=%~dp0
set JAVA161=%HOME161%runtime\bin\java.exe
if exist "%JAVA161%" goto run
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set JAVA161=%JAVA_HOME%\bin\java.exe
if exist "%JAVA161%" goto run
set JAVA161=java.exe
where java.exe >nul 2>nul
if not errorlevel 1 goto run
echo Java 17 or later is needed: install it, or set JAVA_HOME to its folder. 1>&2
exit /b 3
:run
chcp 65001 >nul
set WORK161=-Xmx512m -XX:TieredStopAtLevel=1
if "%1"=="serve" set WORK161=-Xmx256m
if "%1"=="demo" set WORK161=-Xmx256m
if "%1"=="user" set WORK161=-Xmx256m
"%JAVA161%" %WORK161% -Xms32m -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 %COUNTY161_JAVA_OPTS% -jar "%HOME161%county161.jar" %*
exit /b %errorlevel%
