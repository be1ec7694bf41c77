#!/usr/bin/env bash
# What a careful person writes by hand for `apply` with `smoke-test: token` on a Key Manager that is there: polls instead
# of sleeping, keeps connections where curl can, asks together what curl can ask together, removes what it made.
# Needs IS, APIM (base URLs), CA (a PEM file), USER_PASSWORD (`admin:...` of both), KM (the Key Manager's name).
set -euo pipefail
work=$(mktemp -d)
# Passwords on no command line.
printf 'user = "%s"\n' "$USER_PASSWORD" >"$work/admin"
common=(--silent --show-error --cacert "$CA" --max-time 30)
as_admin=("${common[@]}" --config "$work/admin")
json=(-H "content-type: application/json")
application="" resource=""
clean_up() {
  [ -z "$application" ] || curl "${as_admin[@]}" -X DELETE "$APIM/api/am/devportal/v3/applications/$application" >"$work/gone"
  [ -z "$resource" ] || curl "${as_admin[@]}" -X DELETE "$IS/api/server/v1/api-resources/$resource" >"$work/gone"
  rm -rf "$work"
}
trap clean_up EXIT

until curl "${common[@]}" --fail "$IS/oauth2/token/.well-known/openid-configuration" -o "$work/discovery" \
  --next "${common[@]}" --fail "$APIM/services/Version" -o "$work/version" \
  --next "${common[@]}" --fail "$APIM/api/am/gateway/v2/server-startup-healthcheck" -o "$work/health"; do sleep 1; done

curl "${as_admin[@]}" --fail "$APIM/api/am/admin/v4/settings" -o "$work/settings" \
  --next "${as_admin[@]}" --fail "$APIM/api/am/admin/v4/key-managers" -o "$work/list"
id=$(jq -er --arg name "$KM" '.list[] | select(.name == $name) | .id' "$work/list")
curl "${as_admin[@]}" --fail "$APIM/api/am/admin/v4/key-managers/$id" -o "$work/key-manager"
issuer=$(jq -er .issuer "$work/discovery")
[ "$(jq -er .issuer "$work/key-manager")" = "$issuer" ]

scope="bench:$RANDOM$RANDOM"
curl "${as_admin[@]}" "${json[@]}" -d "{\"name\":\"bench\",\"identifier\":\"$scope\",\"scopes\":[{\"name\":\"$scope\",\"displayName\":\"bench\"}]}" \
  "$IS/api/server/v1/api-resources" -o "$work/resource"
resource=$(jq -er .id "$work/resource")
curl "${as_admin[@]}" "${json[@]}" -d "{\"name\":\"bench-$RANDOM$RANDOM\",\"throttlingPolicy\":\"Unlimited\"}" \
  "$APIM/api/am/devportal/v3/applications" -o "$work/application"
application=$(jq -er .applicationId "$work/application")
curl "${as_admin[@]}" "${json[@]}" -d "{\"keyType\":\"PRODUCTION\",\"keyManager\":\"$id\",\"grantTypesToBeSupported\":[\"client_credentials\"],\"validityTime\":3600}" \
  "$APIM/api/am/devportal/v3/applications/$application/generate-keys" -o "$work/keys"
printf 'user = "%s:%s"\n' "$(jq -er .consumerKey "$work/keys")" "$(jq -er .consumerSecret "$work/keys")" >"$work/client"

curl "${common[@]}" --config "$work/client" -d grant_type=client_credentials -d "scope=$scope" "$IS/oauth2/token" -o "$work/token"
[ "$(jq -er .scope "$work/token")" = "$scope" ]
jq -er '"token=" + .access_token' "$work/token" >"$work/form"
sed 's/.\{9\}$/AAAAAAAAA/' "$work/form" >"$work/tampered"
curl "${as_admin[@]}" --data @"$work/form" "$IS/oauth2/introspect" -o "$work/active" \
  --next "${as_admin[@]}" --data @"$work/tampered" "$IS/oauth2/introspect" -o "$work/inactive" \
  --next "${common[@]}" "$IS/oauth2/jwks" -o "$work/jwks"
[ "$(jq .active "$work/active")" = true ] && [ "$(jq .active "$work/inactive")" = false ]
curl "${common[@]}" --config "$work/client" --data @"$work/form" "$IS/oauth2/revoke" -o "$work/revoked" \
  --next "${as_admin[@]}" --data @"$work/form" "$IS/oauth2/introspect" -o "$work/after"
[ "$(jq .active "$work/after")" = false ]
