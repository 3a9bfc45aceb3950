// An OpenID provider for tests: `oidc-provider` with one person, who signs in and consents at once.
//
//   node server.mjs '[{"client_id": …, "client_secret": …, "redirect_uris": […]}]'
//
// PKCE is required. Every grant has a refresh token, which works once. The keys are the development
// keys of the package. Prints one line of JSON when it is ready and ends with its standard input.

import { createServer } from 'node:http'
import Provider from 'oidc-provider'

const clients = JSON.parse(process.argv[2])
const person = 'asha'

const configuration = {
  clients,
  pkce: { required: () => true },
  scopes: ['openid', 'userdetails', 'files.issueddocs'],
  issueRefreshToken: () => true,
  rotateRefreshToken: true,
  features: {
    devInteractions: { enabled: false },
    revocation: { enabled: true },
  },
  findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  cookies: { keys: ['a test has nothing to hide'] },
  async loadExistingGrant({ oidc }) {
    const { clientId } = oidc.client
    const granted = oidc.session.grantIdFor(clientId)
    const grant = granted
      ? await oidc.provider.Grant.find(granted)
      : new oidc.provider.Grant({ clientId, accountId: oidc.session.accountId })
    grant.addOIDCScope(oidc.params.scope)
    await grant.save()
    return grant
  },
}

const server = createServer()
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`
  const provider = new Provider(issuer, configuration)
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (request.url.startsWith('/interaction/')) {
      const login = { accountId: person }
      return provider.interactionFinished(request, response, { login })
    }
    return answer(request, response)
  })
  console.log(JSON.stringify({ event: 'ready', issuer }))
})

process.stdin.on('end', () => process.exit()).resume()
