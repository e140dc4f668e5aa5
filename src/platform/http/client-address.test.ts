import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clientAddress, networkOf, readProxies } from './client-address.ts'

test('without a trusted proxy the peer is the one who asks, whatever a header says', () => {
  assert.equal(clientAddress('203.0.113.9', '198.51.100.1', undefined), '203.0.113.9')
  assert.equal(clientAddress('203.0.113.9', '198.51.100.1', readProxies('10.0.0.5')), '203.0.113.9')
})

test('behind trusted proxies the last address that is none of them is the one who asks', () => {
  const proxies = readProxies('10.0.0.5, 10.1.0.0/16, ::1')
  const asked = (peer: string, forwarded?: string) => clientAddress(peer, forwarded, proxies)
  assert.equal(asked('10.0.0.5', '198.51.100.1'), '198.51.100.1')
  assert.equal(asked('::ffff:10.0.0.5', '198.51.100.1, 10.1.2.3'), '198.51.100.1')
  // Who asks can write what they like in front of it.
  assert.equal(asked('10.0.0.5', '192.0.2.7, 10.0.0.5, 198.51.100.1'), '198.51.100.1')
  assert.equal(asked('::1', '2001:db8::7'), '2001:db8::7')
  assert.equal(asked('10.0.0.5', 'nonsense'), '10.0.0.5')
  assert.equal(asked('10.0.0.5'), '10.0.0.5')
})

test('whoever has a network of addresses counts as one', () => {
  const networks = {
    '198.51.100.1': '198.51.100.1',
    '2001:db8:1:2::7': '2001:db8:1:2::/64',
    '2001:DB8:0001:0002:aaaa:bbbb:cccc:dddd': '2001:db8:1:2::/64',
    '2001:db8::7': '2001:db8:0:0::/64',
    '2001:db8::5:6:7:8': '2001:db8:0:0::/64',
    '::1': '0:0:0:0::/64',
    'fe80::1%eth0': 'fe80:0:0:0::/64',
    unknown: 'unknown',
  }
  for (const [address, network] of Object.entries(networks))
    assert.equal(networkOf(address), network, address)
})

test('what is no list of addresses is refused', () => {
  for (const wrong of ['proxy.example.org', '10.0.0.0/33', '10.0.0.5,', '10.0.0.5/8/8', '::1/129'])
    assert.equal(readProxies(wrong), undefined, wrong)
})
