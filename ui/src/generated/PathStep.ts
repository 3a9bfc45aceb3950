/**
 * One certificate of the path.
 */
export type PathStep = { subject: string, issuer: string, notBefore: string, notAfter: string, origin: string, };
