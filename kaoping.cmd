@echo off
rem Runs Kaoping; in a clone, compiles it first where that has not been done.
rem An exclamation mark in a path is one.
setlocal EnableExtensions DisableDelayedExpansion
set "home=%~dp0"
rem A release has the program beside this file.
set "jar=%home%kaoping.jar"
where java >nul 2>nul
if errorlevel 1 (
  echo kaoping: there is no java on the PATH: install JDK 17, or put its folder on the PATH 1>&2
  exit /b 1
)
if exist "%jar%" goto run
set "jar=%home%target\kaoping.jar"
if not exist "%jar%" goto compile
rem PowerShell compares the dates of the sources with the jar's.
powershell -NoProfile -Command "$j=(Get-Item -LiteralPath $env:jar).LastWriteTimeUtc; $s=Get-ChildItem -Recurse -File -LiteralPath ($env:home+'pom.xml'),($env:home+'src\main'),($env:home+'site-templates') | Where-Object { $_.LastWriteTimeUtc -gt $j } | Select-Object -First 1; if ($s) { exit 1 }"
if not errorlevel 1 goto run
:compile
echo Compiling Kaoping ... (once) 1>&2
where mvn >nul 2>nul
if errorlevel 1 (
  echo kaoping: there is no mvn on the PATH: install Maven 3.8 or later, or put its folder on the PATH 1>&2
  exit /b 1
)
rem CALL reads its line twice, so that a percent sign in a path would be lost: no path in it.
pushd "%home%"
call mvn -f pom.xml -B -q -Dlenient -Dmaven.test.skip=true package 1>&2
set "failed=%errorlevel%"
popd
if not "%failed%"=="0" exit /b 1
rem Maven leaves the jar as it is where only comments have changed.
powershell -NoProfile -Command "(Get-Item -LiteralPath $env:jar).LastWriteTimeUtc = [DateTime]::UtcNow"
:run
if not defined KAOPING_JAVA_OPTS set "KAOPING_JAVA_OPTS=-Xmx1g"
java %KAOPING_JAVA_OPTS% -XX:+UseParallelGC -XX:MetaspaceSize=128m -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=15000 -XX:Tier4CompileThreshold=100000 -XX:Tier4BackEdgeThreshold=100000 -XX:FreqInlineSize=50 -XX:MaxTenuringThreshold=1 -Djava.awt.headless=true "-Dkaoping.launcher=%~f0" -jar "%jar%" %*
exit /b %errorlevel%
