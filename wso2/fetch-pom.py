"""fetch-pom.py COORDINATES: a Maven project whose `dependency:copy` puts the listed artifacts into jars/.

The last word of every line of the file is group:artifact:version:type.
"""

import sys

PROJECT = """<project><modelVersion>4.0.0</modelVersion><groupId>kit</groupId><artifactId>fetch</artifactId><version>1</version>
<packaging>pom</packaging><build><plugins><plugin><groupId>org.apache.maven.plugins</groupId><artifactId>maven-dependency-plugin</artifactId>
<version>2.8</version><configuration><outputDirectory>jars</outputDirectory><artifactItems>%s</artifactItems></configuration></plugin>
</plugins></build></project>"""
ITEM = "<artifactItem><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version><type>%s</type></artifactItem>\n"

with open(sys.argv[1]) as coordinates:
    items = [ITEM % tuple(line.split()[-1].split(":")) for line in coordinates if line.strip()]
print(PROJECT % "".join(items))
