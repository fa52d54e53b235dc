@echo off
rem Runs Kaoping; in a clone, compiles it first where that has not been done.
rem An exclamation mark in a path is one.
setlocal EnableExtensions DisableDelayedExpansion
set "place=%~dp0"
rem Programs are looked for on the PATH alone: in the folder in which one works, others may have put a java.exe or a git.exe.
set "NoDefaultCurrentDirectoryInExePath=1"
rem A release has the program beside this file.
set "jar=%place%kaoping.jar"
set "java="
for %%f in (java.exe java.cmd java.bat) do if not defined java set "java=%%~$PATH:f"
if not defined java (
  echo kaoping: there is no java on the PATH: install JDK 17, or put its folder on the PATH 1>&2
  exit /b 1
)
if exist "%jar%" goto run
set "jar=%place%target\kaoping.jar"
if not exist "%jar%" goto compile
rem PowerShell compares the dates of the sources with the jar's.
powershell -NoProfile -Command "$j=(Get-Item -LiteralPath $env:jar).LastWriteTimeUtc; $s=Get-ChildItem -Recurse -File -LiteralPath ($env:place+'pom.xml'),($env:place+'src\main'),($env:place+'site-templates') | Where-Object { $_.LastWriteTimeUtc -gt $j } | Select-Object -First 1; if ($s) { exit 1 }"
if not errorlevel 1 goto run
:compile
echo Compiling Kaoping ... (once) 1>&2
set "maven="
for %%f in (mvn.cmd mvn.bat mvn.exe) do if not defined maven set "maven=%%~$PATH:f"
if not defined maven (
  echo kaoping: there is no mvn on the PATH: install Maven 3.8 or later, or put its folder on the PATH 1>&2
  exit /b 1
)
rem CALL reads its line twice, so that a percent sign in a path would be lost: no path in it.
pushd "%place%"
call mvn -f pom.xml -B -q -Dlenient -Dmaven.test.skip=true package 1>&2
set "failed=%errorlevel%"
popd
if not "%failed%"=="0" exit /b 1
rem Maven leaves the jar as it is where only comments have changed.
powershell -NoProfile -Command "(Get-Item -LiteralPath $env:jar).LastWriteTimeUtc = [DateTime]::UtcNow"
:run
rem From Java 22 on, a file would be taken for a console, which does not read UTF-8.
if not defined KAOPING_JAVA_OPTS set "KAOPING_JAVA_OPTS=-Xmx1g"
"%java%" %KAOPING_JAVA_OPTS% -XX:+UseParallelGC -XX:MetaspaceSize=128m -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=15000 -XX:Tier4CompileThreshold=100000 -XX:Tier4BackEdgeThreshold=100000 -XX:FreqInlineSize=50 -XX:MaxTenuringThreshold=1 -Djava.awt.headless=true -Djdk.console=java.base "-Dkaoping.launcher=%~f0" -jar "%jar%" %*
exit /b %errorlevel%
