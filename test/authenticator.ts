import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';

type Ceremony = { challenge: string; origin?: string; rpId?: string; verified?: boolean };

/** An authenticator as a browser speaks for it: one P-256 key, no attestation, a counter that rises. */
export function authenticator({ counts = true } = {}) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const id = randomBytes(32);
  let counter = 0;
  let owner = '';

  const credential = {
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
  };

  function facts({ rpId = 'localhost', verified = true }: Ceremony, flags: number) {
    counter += counts ? 1 : 0;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    const seen = 0x01 | (verified ? 0x04 : 0) | flags;
    return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([seen]), count]);
  }

  return {
    /** Makes the passkey, as `navigator.credentials.create` answers. */
    make(options: Ceremony & { user: { id: string } }) {
      owner = options.user.id;
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const key = map([
        [int(1), int(2)],
        [int(3), int(-7)],
        [int(-1), int(1)],
        [int(-2), bytes(Buffer.from(x, 'base64url'))],
        [int(-3), bytes(Buffer.from(y, 'base64url'))],
      ]);
      const authData = Buffer.concat([facts(options, 0x40), Buffer.alloc(16), length, id, key]);
      const attestation = map([
        [text('fmt'), text('none')],
        [text('attStmt'), map([])],
        [text('authData'), bytes(authData)],
      ]);
      const response = {
        clientDataJSON: client('webauthn.create', options).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      };
      return { ...credential, response };
    },
    /** Signs in, as `navigator.credentials.get` answers. */
    sign(options: Ceremony) {
      const authData = facts(options, 0);
      const said = client('webauthn.get', options);
      const signed = createSign('sha256').update(authData).update(createHash('sha256').update(said).digest());
      const response = {
        clientDataJSON: said.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: signed.sign(privateKey).toString('base64url'),
        userHandle: owner,
      };
      return { ...credential, response };
    },
    /** What a copy of it that was made earlier does not know. */
    setBack() {
      counter = 0;
    },
  };
}

function client(type: string, { challenge, origin = 'http://localhost:3000' }: Ceremony) {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

// As much of CBOR as an attestation needs.
const head = (major: number, value: number) =>
  value < 24
    ? Buffer.from([(major << 5) | value])
    : value < 256
      ? Buffer.from([(major << 5) | 24, value])
      : Buffer.from([(major << 5) | 25, value >> 8, value & 255]);
const int = (value: number) => (value < 0 ? head(1, -1 - value) : head(0, value));
const bytes = (value: Buffer) => Buffer.concat([head(2, value.length), value]);
const text = (value: string) => Buffer.concat([head(3, value.length), Buffer.from(value)]);
const map = (pairs: [Buffer, Buffer][]) => Buffer.concat([head(5, pairs.length), ...pairs.flat()]);
