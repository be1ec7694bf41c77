#!/usr/bin/env bash
# build.sh OUT: API Manager's own Key Manager resources in OUT/admin. OUT must hold a built ../identity-server-core: its kernel and bundles
# are used. Needs JDK 17, Maven, python3, unzip.
set -euo pipefail
kit=$(cd "$(dirname "$0")" && pwd)
out=$(cd "$1" && pwd)
[ -d "$out/is" ] || { echo "first: ../identity-server-core/build.sh $1"; exit 1; }

# Fetches WSO2's artifacts (coords.txt) into jars/ as they are, and the libraries with what they need into lib/.
fetch() {
  python3 "$kit/../fetch-pom.py" "$kit/coords.txt" >fetch-pom.xml
  mvn -q -B -f fetch-pom.xml dependency:copy
  mvn -q -B -f "$kit/libraries-pom.xml" dependency:copy-dependencies -DoutputDirectory="$out/admin/lib"
}

# The web application's classes and its settings; what it would bring as libraries is on the class path already.
unpack_war() {
  mkdir war
  unzip -qo jars/*.war -d war
  rm jars/*.war
}

# Our classes come first: three of them stand for classes that Maven Central does not have.
class_path() {
  local components="$out/is/repository/components"
  printf '%s:' "$out/admin/classes" "$out/admin/lib/*" "$out/admin/war/WEB-INF/classes" "$out/admin/jars/*"
  printf '%s:%s:%s\n' "$components/dropins/*" "$components/plugins/*" "$out/is/lib/*"
}

rm -rf "$out/admin"
mkdir -p "$out/admin/classes"
cd "$out/admin"
fetch
unpack_war
class_path >classpath
find "$kit/src" -name '*.java' -print0 | xargs -0 javac -nowarn -cp "$(cat classpath)" -d classes
