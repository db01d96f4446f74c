/** Public keys for the examples of the rules, as a value of `p` inside a quoted string. Nobody has their private halves. */
export const ed25519 = '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=';

/** The same in a SubjectPublicKeyInfo, as OpenSSL writes it. */
export const wrappedEd25519 = 'MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=';

export const rsa512 =
  'MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAKZb0dMUV3SPnDBimqWcaeAgvgqaJFAlTe2y8Lv7ksB2WVguuXtZmP+zDWfOBVzOhbJK4oDpxB8hOF5l+JbhPyUCAwEAAQ==';

export const rsa1024 =
  'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDJd4xcQGPqZDtlqXFRALMCYfqaH7KTFE+qq0D8K1Wcfyft2SINfj/XDqvxDu3y4iuQc1LKzJe9HcseXmo8eO5VMa9YIYh9qqgn9/UFBetLAsITGc18DSRVZsSBNHft1VUEl/WChi//qU2aRz/Rz7uLfbCOcJQrjHagR8S7jApbbQIDAQAB';

/** An RSAPublicKey without the SubjectPublicKeyInfo round it. */
export const bareRsa1024 =
  'MIGJAoGBAMiPSDUCBB9cCxmMPZ+k22jkgVCXPcqFRJuc8lBgBArZRLNW2lNQ4Y/WpC02Md9dADOxRlOhmmYLtfdRhr6PUXWFVyQkIgmVSOeRHwukiW1xj+8Xh2bWaSke09jj8faQ9IvVx6qOp2fXuZGE1tPmLXqV0+cT6qCi6Zl1LoeCPwX1AgMBAAE=';

export const rsa1024Exponent3 =
  'MIGdMA0GCSqGSIb3DQEBAQUAA4GLADCBhwKBgQCibiD9OVI9o+Cvz14Lcb2tjo5I9hHbeDrRaEMh/WTYucJ8MF60N07iRYiWNOfYfjIjxzNK2GHo2VgM2NpfxEXZ/LIX10XZjYqNsyl1M832gURHKN6InIRlRD/FLobwjUAHOmqvhpUnAJmQEiLyNibnsbylV8h4VOJzdJUQF/MaJwIBAw==';

/** It takes two strings. */
export const rsa2048 =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAyEzmFhUJLAagHM0Ajnt44aPbpVBxKMW5QXrvQotUZ7ct6h5dDYUfEJpOoBGkbLlC4cfA1fsth39LS44WruqWcgTjg3k1rh1HDXfE8yxiMFC9rAWtpKVSn6n24ztrwM69YRbFnP7JfqgNbStY49efAPjrwv+2" "Te4GgEi35gWYSvIL1qWSc/Z0bqAgtemg3d/+eImdkzmDUdY+NuW0fDu+MhaKirXn158kBIm+vsokZBxVDb2dTkKmvFwwUlu/E2KlKEbGYel0Bo3c+26vQ4X1vUCn9JE74CggoXZM1DWunD6rnOOYIa+C8e7Y62GE+NWQb8mwMGPny1zkZH0kqCqWRQIDAQAB';
