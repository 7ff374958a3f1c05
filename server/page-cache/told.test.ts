import { describe, expect, it } from 'vitest';
import { told } from './told';

const request = (headers: Record<string, string>, remoteAddress = '127.0.0.1', method = 'GET') =>
  told({ headers, method, url: '/desk?page=2', socket: { remoteAddress } });

const from = (forwarded: string | null, remote: string) =>
  request(forwarded ? { 'x-forwarded-for': forwarded } : {}, remote)['x-forwarded-for'];

describe('What Next is told about a request', () => {
  it('is the address of the socket, whatever the client says of itself', () => {
    expect(from('192.0.2.9', '198.51.100.4')).toBe('198.51.100.4');
    expect(from(null, '127.0.0.1')).toBe('127.0.0.1');
  });

  it('is the address that a proxy on this machine saw, not the ones that the client made up', () => {
    expect(from('203.0.113.1, 192.0.2.9', '127.0.0.1')).toBe('192.0.2.9');
    expect(from('192.0.2.9', '::ffff:127.0.0.1')).toBe('192.0.2.9');
    expect(from('192.0.2.9', '::1')).toBe('192.0.2.9');
  });

  it('is the path and query that were asked for', () => {
    expect(request({ 'x-broadside-path': '/forged' })['x-broadside-path']).toBe('/desk?page=2');
  });

  it('is that this server speaks plain HTTP, though a proxy in front of it may not', () => {
    expect(request({ 'x-forwarded-proto': 'https' })['x-forwarded-proto']).toBe('http');
  });

  it('is to render a document whole, and a part for the router as it comes', () => {
    const whole = 'A browser broadside-whole-page';
    expect(request({ 'user-agent': 'A browser' })['user-agent']).toBe(whole);
    expect(request({ 'user-agent': 'A browser', rsc: '1' })).not.toHaveProperty('user-agent');
    expect(request({ 'user-agent': 'A browser' }, '127.0.0.1', 'POST')).not.toHaveProperty('user-agent');
  });
});
