@echo off
rem Runs the build with Maven 3.9 on any machine that has a JDK from 17 on: an installed Maven, else the one pinned in
rem .mvn\maven.properties, fetched once through the installed older Maven (so through its mirrors) or from the Apache
rem archive. mvnw does the same elsewhere.
setlocal DisableDelayedExpansion
set "ROOT=%~dp0"

rem What the arguments say to Maven that matters before it runs. They keep their quotes: a bare & in one would run.
set "FILE=" & set "OFFLINE=" & set "SETTINGS="
:argument
if [%1]==[] goto :jdk
if [%1]==[-f] set "FILE=given"
if [%1]==[--file] set "FILE=given"
if [%1]==[-o] set "OFFLINE=-o"
if [%1]==[--offline] set "OFFLINE=-o"
if [%1]==[-s] set SETTINGS=-s "%~f2"
if [%1]==[--settings] set SETTINGS=-s "%~f2"
shift
goto :argument

rem Maven runs on this Java, so it is this one that must be a JDK, and the right one.
:jdk
set "JAVA=java"
set "FOUND=the java on the PATH"
if not defined JAVA_HOME goto :java_version
set "JAVA_HOME=%JAVA_HOME:"=%"
set "JAVA=%JAVA_HOME%\bin\java.exe"
set "FOUND=JAVA_HOME=%JAVA_HOME%"
if exist "%JAVA%" goto :java_version
echo mvnw: no JDK in %FOUND%; point it to a JDK from 17 on, or unset it to use the one on the PATH. >&2
exit /b 1

:java_version
set "ACTUAL_HOME=" & set "JAVA_VERSION="
for /f "tokens=1,* delims== " %%A in ('^""%JAVA%" -XshowSettings:properties -version 2^>^&1^"') do (
  if "%%A"=="java.home" set "ACTUAL_HOME=%%B"
  if "%%A"=="java.specification.version" set "JAVA_VERSION=%%B"
)
if defined JAVA_VERSION goto :java_recent
echo mvnw: no JDK found; install one from 17 on, or point JAVA_HOME to it. >&2
exit /b 1

:java_recent
if "%JAVA_VERSION:~0,2%"=="1." set "JAVA_VERSION=%JAVA_VERSION:~2%"
if %JAVA_VERSION% GEQ 17 goto :java_compiles
echo mvnw: %FOUND% is Java %JAVA_VERSION%; a JDK from 17 on is needed. >&2
exit /b 1

:java_compiles
if not defined JAVA_HOME set "JAVA_HOME=%ACTUAL_HOME%"
if exist "%JAVA_HOME%\bin\javac.exe" goto :installed
echo mvnw: %FOUND% is a Java without compiler (a JRE); a JDK from 17 on is needed. >&2
exit /b 1

:installed
set "INSTALLED="
set "MAVEN=mvn"
for /f "tokens=2,3" %%U in ('mvn --version 2^>nul') do if "%%U"=="Maven" set "INSTALLED=%%V"
for /f "tokens=1,2 delims=." %%A in ("%INSTALLED%") do if "%%A"=="3" if %%B GEQ 9 goto :run

for /f "usebackq eol=# tokens=1,* delims==" %%A in ("%ROOT%.mvn\maven.properties") do (
  if "%%A"=="version" set "VERSION=%%B"
  if "%%A"=="sha512" set "SHA512=%%B"
)
set "ARCHIVE=apache-maven-%VERSION%-bin.zip"
set "USER_HOME=%MAVEN_USER_HOME%"
if not defined USER_HOME set "USER_HOME=%USERPROFILE%\.m2"
set "DISTS=%USER_HOME%\wrapper\dists\apache-maven-%VERSION%"
set "HOME_OF_MAVEN=%DISTS%\%SHA512:~0,16%"
set "MAVEN=%HOME_OF_MAVEN%\bin\mvn.cmd"
if exist "%MAVEN%" goto :run

set "FETCHED=%DISTS%\.new.%RANDOM%%RANDOM%"
mkdir "%FETCHED%"
if exist "%FETCHED%" goto :fetch
echo mvnw: cannot write to %DISTS%; point MAVEN_USER_HOME to a folder of yours. >&2
exit /b 1

rem An empty folder, so that the older Maven reads no project; the plugin is the build's own.
:fetch
if not defined INSTALLED goto :download
echo mvnw: Maven %INSTALLED% is not a 3.9, asking it for %VERSION% (once) >&2
pushd "%FETCHED%"
call mvn -B -C %OFFLINE% %SETTINGS% org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy ^
  "-Dartifact=org.apache.maven:apache-maven:%VERSION%:zip:bin" "-DoutputDirectory=%FETCHED%" >"%FETCHED%\log" 2>&1
popd
if exist "%FETCHED%\%ARCHIVE%" goto :install
findstr /c:"ERROR" "%FETCHED%\log" >&2

:download
if not defined OFFLINE goto :address
echo mvnw: no Maven from 3.9 on here and --offline asked; run once without it. >&2
goto :give_up

:address
set "ADDRESS=https://archive.apache.org/dist/maven/maven-3/%VERSION%/binaries/%ARCHIVE%"
echo mvnw: downloading %ADDRESS% (once) >&2
rem PowerShell reads the names from the environment, so that no character in a path is ever code.
powershell -NoProfile -ExecutionPolicy Bypass -Command "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue'; [Net.ServicePointManager]::SecurityProtocol = 'Tls12'; Invoke-WebRequest -UseBasicParsing -Uri $env:ADDRESS -OutFile (Join-Path $env:FETCHED $env:ARCHIVE)"
if exist "%FETCHED%\%ARCHIVE%" goto :install
echo mvnw: could not download it; install Maven from 3.9 on, or any Maven that knows your mirror. >&2
goto :give_up

:install
"%JAVA_HOME%\bin\java.exe" "%ROOT%.mvn\InstallMaven.java" "%FETCHED%\%ARCHIVE%" %SHA512% "%HOME_OF_MAVEN%"
if not errorlevel 1 goto :installed_now
del /q "%USERPROFILE%\.m2\repository\org\apache\maven\apache-maven\%VERSION%\%ARCHIVE%" 2>nul
echo mvnw: Maven %VERSION% was not installed. >&2

:give_up
rmdir /s /q "%FETCHED%"
exit /b 1

:installed_now
rmdir /s /q "%FETCHED%"

rem Started from elsewhere, it still builds this project. No "call": it would read the arguments' % a second time.
:run
if defined FILE goto :run_here
if exist pom.xml goto :run_here
"%MAVEN%" -f "%ROOT%pom.xml" %*
:run_here
"%MAVEN%" %*
