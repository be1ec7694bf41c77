#!/usr/bin/env bash
# build.sh OUT: a real WSO2 Identity Server OAuth2 core (7.2 line) in OUT/is, from Maven Central artifacts alone (coords.txt).
# Needs JDK 17, Maven, python3, unzip. 270 MB of downloads the first time.
set -euo pipefail
kit=$(cd "$(dirname "$0")" && pwd); mkdir -p "$1"; out=$(cd "$1" && pwd); cd "$out"
rm -rf jars stage feat cxf-lib webapps dropins war-oauth2 war-dcr glue-classes kernel is
mkdir -p stage feat webapps dropins glue-classes kernel

# one Maven run fetches everything into jars/
python3 - "$kit/coords.txt" >fetch-pom.xml <<'P'
import sys
items=''.join('<artifactItem><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version><type>%s</type></artifactItem>\n'%tuple(l.split()[1].split(':')) for l in open(sys.argv[1]) if l.strip())
print('<project><modelVersion>4.0.0</modelVersion><groupId>kit</groupId><artifactId>fetch</artifactId><version>1</version><packaging>pom</packaging><build><plugins><plugin><groupId>org.apache.maven.plugins</groupId><artifactId>maven-dependency-plugin</artifactId><version>2.8</version><configuration><outputDirectory>jars</outputDirectory><artifactItems>%s</artifactItems></configuration></plugin></plugins></build></project>'%items)
P
mvn -q -B -f fetch-pom.xml dependency:copy
mvn -q -B -f "$kit/conf/cxf-pom.xml" dependency:copy-dependencies -DoutputDirectory="$out/cxf-lib"

file() { IFS=: read -r _ a v t <<<"$1"; echo "jars/$a-$v.$t"; }
while read -r kind c; do
  f=$(file "$c"); IFS=: read -r _ a v t <<<"$c"
  case $kind in
    bundle) cp "$f" stage/ ;;
    feature) mkdir -p "feat/$a"; unzip -qo "$f" -d "feat/$a" ;;
    feature-conf) mkdir -p "feat/0-$a"; unzip -qo "$f" -d "feat/0-$a"; rm -rf "feat/0-$a/plugins" ;;
    cxf) cp "$f" cxf-lib/ ;;
    kernel) unzip -qo "$f" -d kernel ;;
    wrap) case $a in
        json) python3 "$kit/tool/wrap.py" stage/wrap-json_3.0.0.wso2v4.jar org.json.wso2.wrapped 3.0.0.wso2v4 "$f" ;;
        core) python3 "$kit/tool/wrap.py" stage/wrap-gdata_1.47.1.jar gdata.wrapped 1.47.1 "$f" ;;
        waffle-jna) python3 "$kit/tool/wrap.py" stage/wrap-waffle_1.6.0.jar waffle.wrapped 1.6.0 "$f" ;;
      esac ;;
    war) mkdir war-oauth2; unzip -qo "$f" -d war-oauth2 ;;
    warlib) mkdir -p war-dcr/WEB-INF/lib war-dcr/META-INF; cp "$f" war-dcr/WEB-INF/lib/ ;;
  esac
done <"$kit/coords.txt"
for f in feat/*/plugins/*.jar; do [ -e "stage/$(basename "$f")" ] || cp "$f" stage/; done
rm -f stage/org.wso2.carbon.identity.mgt-7* stage/org.wso2.carbon.captcha* stage/kaptcha*

# oauth2.war: one property that this core no longer has is taken out; the DCR war is the Central jar and our web.xml
python3 - <<'P'
import re
p='war-oauth2/WEB-INF/cxf-servlet.xml'; t=open(p).read()
t=re.sub(r'\s*<property name="oAuthClientAuthnService" ref="oAuthClientAuthnFactoryBean"/>','',t)
open(p,'w').write(re.sub(r'\s*<bean id="oAuthClientAuthnFactoryBean"[^>]*/>','',t))
P
(cd war-oauth2 && jar cfM ../webapps/oauth2.war .)
cp "$kit"/conf/dcr-war/*.xml war-dcr/WEB-INF/; cp "$kit/conf/webapp-classloading.xml" war-dcr/META-INF/
mkdir -p war-dcr/WEB-INF/classes; javac -nowarn -d war-dcr/WEB-INF/classes -cp "cxf-lib/*" "$kit"/dcr/src/realis/*.java
(cd war-dcr && jar cfM '../webapps/api#identity#oauth2#dcr#v1.1.war' .)

plugins=kernel/wso2carbon-core-4.10.32/repository/components/plugins
javac -nowarn -d glue-classes -cp "stage/org.wso2.carbon.webapp.mgt-4.11.17.jar:$plugins/*" "$kit"/glue/src/realis/*.java
python3 "$kit/tool/patch.py" dropins "$plugins" stage >patch.log
python3 "$kit/tool/assemble.py" "$kit" "$out"
