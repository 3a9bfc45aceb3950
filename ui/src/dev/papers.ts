/* Papers of the fictional citizen, written out so that no binary file is needed. */

export const PHOTO =
  "data:image/svg+xml;base64," +
  btoa(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 100"><rect width="80" height="100" fill="#c9d3dc"/><circle cx="40" cy="40" r="18" fill="#7f8f9d"/><path d="M8 100c2-26 16-36 32-36s30 10 32 36z" fill="#7f8f9d"/></svg>',
  );

/** One page. */
export const PDF = new TextEncoder().encode(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 300]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>endobj
4 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
5 0 obj<</Length 150>>stream
BT /F 22 Tf 40 230 Td (PAN Verification Record) Tj /F 12 Tf 0 -40 Td (Name  ASHA TEST VERMA) Tj 0 -24 Td (PRACTICE - NOT A DOCUMENT) Tj ET 1 w 30 30 360 240 re S
endstream
endobj
trailer<</Root 1 0 R>>
%%EOF`);
