#!/bin/sh
# Says how the login stands.
if ./logged-in; then
  echo "Anahtar geçerli."
else
  echo "Anahtar geçersiz: ~/.aws/credentials dosyasını oku ve yeniden giriş yap."
fi
