import type { Signature } from '@ban-tin/shared/change';
import { normalizeLine } from '@ban-tin/shared/vietnamese/folding';
import { fromBER } from 'asn1js';
import type { BaseBlock } from 'asn1js';
import { Certificate, ContentInfo, IssuerAndSerialNumber, SignedData } from 'pkijs';

const commonName = '2.5.4.3';
const signingTime = '1.2.840.113549.1.9.5';
const longestName = 200;
/** Bytes looked at on each side of a signature for its dictionary. */
const around = 20_000;
const mostSignatures = 50;

/**
 * The digital signatures in a PDF (ISO 32000-2, 12.8): who signed by the certificate, and when by the signer's own clock.
 * Nothing is verified: neither that the document is unchanged, nor that the certificate was good.
 */
export function signaturesIn(pdf: Buffer): Signature[] {
  const found = new Map<string, Signature>();
  for (let at = pdf.indexOf('/ByteRange'); at >= 0; at = pdf.indexOf('/ByteRange', at + 1)) {
    if (found.size >= mostSignatures) break;
    const range = /^\/ByteRange\s*\[\s*0\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/.exec(pdf.toString('latin1', at, at + 200));
    if (!range) continue;
    const [start, end, length] = range.slice(1).map(Number) as [number, number, number];
    const isWithin = start < end && end + length <= pdf.length && at < end + length;
    const contents = isWithin ? /^\s*<([0-9a-f\s]*)>\s*$/i.exec(pdf.toString('latin1', start, end))?.[1] : undefined;
    if (!contents) continue;
    const dictionary = dictionaryAround(pdf, start, end);
    if (/\/(?:ETSI\.RFC3161|DocTimeStamp)\b/.test(dictionary)) continue;
    found.set(range[0], { at: pdfDate(dictionary), ...signerIn(Buffer.from(contents.replace(/\s/g, ''), 'hex')) });
  }
  return [...found.values()].map(({ name, at }) => ({ ...(name && { name }), ...(at && { at }) }));
}

/** The text of the object that holds a signature, without the signature. */
function dictionaryAround(pdf: Buffer, start: number, end: number): string {
  const before = pdf.toString('latin1', Math.max(0, start - around), start);
  const after = pdf.toString('latin1', end, end + around);
  return before.slice(before.lastIndexOf(' obj') + 1) + after.split('endobj', 1)[0];
}

/** `/M (D:20230215093000+07'00')`; without a zone it is taken for the time of Vietnam. */
function pdfDate(dictionary: string): string | undefined {
  const date = /\/M\s*\(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:(Z)|([+-]\d\d)'?(\d\d)?)?/.exec(dictionary);
  if (!date) return undefined;
  const [, year, month, day, hour, minute, second = '00', utc, hours = '+07', minutes = '00'] = date;
  return momentOf(new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${utc ?? `${hours}:${minutes}`}`));
}

/** Who signed, and when if the signature itself says so (CMS, RFC 5652); what cannot be read is left out. */
function signerIn(cms: Buffer): Signature {
  try {
    const { result, offset } = fromBER(new Uint8Array(cms));
    if (offset < 0) return {};
    const signed = new SignedData({ schema: new ContentInfo({ schema: result }).content as BaseBlock });
    const [signer] = signed.signerInfos;
    const certificates = (signed.certificates ?? []).filter((each) => each instanceof Certificate);
    const own = certificates.find(
      ({ issuer, serialNumber }) =>
        signer?.sid instanceof IssuerAndSerialNumber &&
        serialNumber.isEqual(signer.sid.serialNumber) &&
        issuer.isEqual(signer.sid.issuer),
    );
    const certificate = own ?? (certificates.length === 1 ? certificates[0] : undefined);
    const name = certificate?.subject.typesAndValues.find(({ type }) => type === commonName)?.value.valueBlock.value;
    const time = signer?.signedAttrs?.attributes.find(({ type }) => type === signingTime)?.values[0];
    const at = momentOf(time && 'toDate' in time ? time.toDate() : undefined);
    return {
      ...(name && { name: normalizeLine(String(name)).slice(0, longestName) }),
      ...(at && { at }),
    };
  } catch {
    return {};
  }
}

function momentOf(date: Date | undefined): string | undefined {
  const year = date?.getUTCFullYear() ?? NaN;
  return year >= 1990 && year < 2100 ? date!.toISOString() : undefined;
}
