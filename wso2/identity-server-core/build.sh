#!/usr/bin/env bash
# build.sh OUT: a real WSO2 Identity Server OAuth2 core (7.2 line) in OUT/is, from Maven Central artifacts alone (coords.txt).
# Needs JDK 17, Maven, python3, unzip. 270 MB of downloads the first time.
set -euo pipefail
# The tools' byte code would change the kit, from whose content ../build.ts sees whether it was built.
export PYTHONDONTWRITEBYTECODE=1
kit=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
out=$(cd "$1" && pwd)
kernel_plugins=kernel/wso2carbon-core-4.10.32/repository/components/plugins

# Fetches every artifact of coords.txt into jars/ in one Maven run, and the web services runtime with what it needs into cxf-lib/.
fetch() {
  python3 "$kit/../fetch-pom.py" "$kit/coords.txt" >fetch-pom.xml
  mvn -q -B -f fetch-pom.xml dependency:copy
  mvn -q -B -f "$kit/conf/cxf-pom.xml" dependency:copy-dependencies -DoutputDirectory="$out/cxf-lib"
}

# Puts each artifact where its kind (first word of its line in coords.txt) belongs.
sort_artifacts() {
  local kind coordinates group artifact version type jar
  while read -r kind coordinates; do
    IFS=: read -r group artifact version type <<<"$coordinates"
    jar="jars/$artifact-$version.$type"
    case $kind in
      bundle) cp "$jar" stage/ ;;
      feature) unpack "$jar" "feat/$artifact" ;;
      # Of these only the configuration: "0-" sorts them before the features, whose defaults win.
      feature-conf) unpack "$jar" "feat/0-$artifact"; rm -rf "feat/0-$artifact/plugins" ;;
      cxf) cp "$jar" cxf-lib/ ;;
      kernel-overlay) ;; # assemble.py takes these from jars/
      kernel) unpack "$jar" kernel ;;
      wrap) wrap "$artifact" "$jar" ;;
      war) unpack "$jar" war-oauth2 ;;
      warlib) mkdir -p war-dcr/WEB-INF/lib war-dcr/META-INF; cp "$jar" war-dcr/WEB-INF/lib/ ;;
    esac
  done <"$kit/coords.txt"
}

unpack() {
  mkdir -p "$2"
  unzip -qo "$1" -d "$2"
}

# Plain jars that the bundles import from, made bundles.
wrap() {
  local tool="$kit/tool/wrap.py"
  case $1 in
    json) python3 "$tool" stage/wrap-json_3.0.0.wso2v4.jar org.json.wso2.wrapped 3.0.0.wso2v4 "$2" ;;
    core) python3 "$tool" stage/wrap-gdata_1.47.1.jar gdata.wrapped 1.47.1 "$2" ;;
    waffle-jna) python3 "$tool" stage/wrap-waffle_1.6.0.jar waffle.wrapped 1.6.0 "$2" ;;
  esac
}

# Bundles that came inside the features, unless they are there already, without those that start nothing here but fail.
stage_feature_bundles() {
  local jar
  for jar in feat/*/plugins/*.jar; do
    [ -e "stage/$(basename "$jar")" ] || cp "$jar" stage/
  done
  rm -f stage/org.wso2.carbon.identity.mgt-7* stage/org.wso2.carbon.captcha* stage/kaptcha*
}

# oauth2.war: one property that this core's classes no longer have is taken out.
make_oauth2_war() {
  python3 - war-oauth2/WEB-INF/cxf-servlet.xml <<'PYTHON'
import re
import sys

with open(sys.argv[1]) as file:
    text = file.read()
text = re.sub(r'\s*<property name="oAuthClientAuthnService" ref="oAuthClientAuthnFactoryBean"/>', "", text)
text = re.sub(r'\s*<bean id="oAuthClientAuthnFactoryBean"[^>]*/>', "", text)
with open(sys.argv[1], "w") as file:
    file.write(text)
PYTHON
  (cd war-oauth2 && jar cfM ../webapps/oauth2.war .)
}

# The DCR web application: the jar of Maven Central, our web.xml and our filter.
make_dcr_war() {
  cp "$kit"/conf/dcr-war/*.xml war-dcr/WEB-INF/
  cp "$kit/conf/webapp-classloading.xml" war-dcr/META-INF/
  mkdir -p war-dcr/WEB-INF/classes
  javac -nowarn -d war-dcr/WEB-INF/classes -cp "cxf-lib/*" "$kit"/dcr/src/realis/*.java
  (cd war-dcr && jar cfM '../webapps/api#identity#oauth2#dcr#v1.1.war' .)
}

cd "$out"
rm -rf jars stage feat cxf-lib webapps dropins war-oauth2 war-dcr glue-classes kernel is fetch-pom.xml patch.log
mkdir -p stage feat webapps dropins glue-classes kernel
fetch
sort_artifacts
stage_feature_bundles
make_oauth2_war
make_dcr_war
javac -nowarn -d glue-classes -cp "stage/org.wso2.carbon.webapp.mgt-4.11.17.jar:$kernel_plugins/*" "$kit"/glue/src/realis/*.java
python3 "$kit/tool/patch.py" dropins "$kernel_plugins" stage >patch.log
python3 "$kit/tool/assemble.py" "$kit" "$out"
