#!/bin/sh
# Turn a picture into one HTML file:
#   KEY=... ROOT=http://127.0.0.1:8000 sh ask.sh picture.png
set -eu
data=$(base64 < "$1" | tr -d '\n')
printf '{"model": "glm-5v-turbo", "messages": [{"role": "user", "content": [
  {"type": "image_url", "image_url": {"url": "data:image/png;base64,%s"}},
  {"type": "text", "text": "Build this page as one HTML file."}]}]}' "$data" |
  curl -sS "$ROOT/api/paas/v4/chat/completions" \
    -H "Authorization: Bearer $KEY" -H "Content-Type: application/json" -d @-
