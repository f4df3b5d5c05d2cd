#!/bin/sh
# migrate: brings the schema up to date and ends. portal: runs the server with the portal in the foreground.
set -eu

if [ "${1:-portal}" = migrate ]; then
  exec java -cp '/opt/kontor/migration/*' kontor.db.Migrate
fi

asadmin() {
  java -jar /opt/payara7/glassfish/lib/client/appserver-cli.jar --interactive=false "$@"
}

domain=/opt/payara7/glassfish/domains/kontor
mark=$domain/kontor.settled
log=$domain/logs/server.log
if [ ! -e "$mark" ]; then
  # the administration listens on the container's loopback address only, and still has a password nobody knows
  passwords=$(mktemp)
  printf 'AS_ADMIN_PASSWORD=\nAS_ADMIN_NEWPASSWORD=%s\n' "$(od -An -N18 -tx1 /dev/urandom | tr -d ' \n')" > "$passwords"
  asadmin --user admin --passwordfile "$passwords" change-admin-password --domain_name kontor
  sed -i 's/^AS_ADMIN_PASSWORD=.*//; s/^AS_ADMIN_NEWPASSWORD/AS_ADMIN_PASSWORD/' "$passwords"
  boot="--prebootcommandfile /opt/kontor/pre-boot-commands.asadmin --postbootcommandfile /opt/kontor/post-boot-commands.asadmin"
  # deployed once the boot commands are through: a deployment among them would hang on a new domain
  (
    until curl -s -o /dev/null "http://127.0.0.1:$KONTOR_ADMIN_PORT/"; do sleep 1; done
    until grep -q 'set-log-attributes returned' "$log"; do sleep 1; done
    asadmin --user admin --passwordfile "$passwords" --port "$KONTOR_ADMIN_PORT" \
      deploy --force=true --name=kontor /opt/kontor/kontor.ear && touch "$mark"
    rm -f "$passwords"
  ) &
else
  boot=
fi

# what a killed server has left of its passing files
rm -rf "$domain/tmp"
mkdir "$domain/tmp"

# the words of the server's own dry run, one a line, become this process
asadmin start-domain --dry-run $boot kontor | sed -e 1d -e '/^$/,$d' > /tmp/command
set --
while IFS= read -r word; do set -- "$@" "$word"; done < /tmp/command
echo AS_ADMIN_MASTERPASSWORD=changeit > /tmp/master
exec "$@" < /tmp/master
