import { webcrypto } from 'node:crypto';
import { Integer, OctetString, UTCTime, Utf8String } from 'asn1js';
import * as pkijs from 'pkijs';
import { pdfOf } from '../../guard/testing/documents.ts';

const hexRoom = 8192;

/** A PDF of one page, signed as the signing programs of agencies do (adbe.pkcs7.detached). */
export async function signedPdf({ signer, at }: { signer: string; at: Date }): Promise<Buffer> {
  const base = pdfOf(['QUYẾT ĐỊNH']);
  const number = 9;
  const before = `${number} 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /Contents `;
  const start = base.length + before.length;
  const end = start + hexRoom + 2;
  const rangeOf = (rest: number) => `/ByteRange [0 ${start} ${end} ${String(rest).padEnd(10)}]`;
  const after = (rest: number) =>
    ` ${rangeOf(rest)} /M (D:20230215093000+07'00') >>\nendobj\n` +
    `xref\n${number} 1\n${String(base.length).padStart(10, '0')} 00000 n \n` +
    `trailer\n<< /Size ${number + 1} /Root 1 0 R /Prev ${startxrefOf(base)} >>\nstartxref\n${end + xrefIn(rest)}\n%%EOF\n`;
  const xrefIn = (rest: number) => ` ${rangeOf(rest)} /M (D:20230215093000+07'00') >>\nendobj\n`.length;

  const rest = Buffer.from(after(after(0).length), 'latin1');
  const signed = Buffer.concat([base, Buffer.from(before, 'latin1'), rest]);
  const contents = `<${(await sign(signed, signer, at)).toString('hex').padEnd(hexRoom, '0')}>`;
  return Buffer.concat([base, Buffer.from(before + contents, 'latin1'), rest]);
}

function startxrefOf(pdf: Buffer): number {
  return Number(/startxref\n(\d+)/.exec(pdf.toString('latin1'))![1]);
}

/** A detached signature in CMS, by a certificate made for it. */
async function sign(content: Buffer, signer: string, at: Date): Promise<Buffer> {
  const crypto = new pkijs.CryptoEngine({ name: 'node', crypto: webcrypto as never });
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const pair = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  // The library means the browser's types, which Node's differ from in words only.
  const { privateKey, publicKey } = pair as { privateKey: never; publicKey: never };

  const certificate = new pkijs.Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ value: 7 });
  for (const name of [certificate.issuer, certificate.subject]) {
    const value = new Utf8String({ value: signer });
    name.typesAndValues.push(new pkijs.AttributeTypeAndValue({ type: '2.5.4.3', value }));
  }
  certificate.notBefore.value = new Date('2020-01-01');
  certificate.notAfter.value = new Date('2040-01-01');
  await certificate.subjectPublicKeyInfo.importKey(publicKey, crypto);
  await certificate.sign(privateKey, 'SHA-256', crypto);

  const digest = await webcrypto.subtle.digest('SHA-256', new Uint8Array(content));
  const attributes = [
    new pkijs.Attribute({ type: '1.2.840.113549.1.9.5', values: [new UTCTime({ valueDate: at })] }),
    new pkijs.Attribute({ type: '1.2.840.113549.1.9.4', values: [new OctetString({ valueHex: digest })] }),
  ];
  const { issuer, serialNumber } = certificate;
  const cms = new pkijs.SignedData({
    version: 1,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: pkijs.ContentInfo.DATA }),
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({ issuer, serialNumber }),
        signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
    certificates: [certificate],
  });
  await cms.sign(privateKey, 0, 'SHA-256', new Uint8Array(content), crypto);
  const wrapped = new pkijs.ContentInfo({ contentType: pkijs.ContentInfo.SIGNED_DATA, content: cms.toSchema(true) });
  return Buffer.from(wrapped.toSchema().toBER());
}
