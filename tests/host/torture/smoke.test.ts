import { test } from 'vitest';
import { scratch } from '../stores.js';
import { crashes, cuts, fileDamage, logFlips, record, recordDamage } from './damage.js';
const file = scratch();
test('damage', async () => { 
 const r = await record(file());
 console.log(r.log.length, r.moments.map(m => m.logLength), r.moments.map(m=>m.position));
 console.log('cuts', await cuts(r, 2003));
 console.log('flips', await logFlips(r, 1999, 1));
 console.log('file', await fileDamage(r, 1024, 1));
 console.log('crashes', await crashes(r, 100, 1));
 console.log('records', await recordDamage(r, 97));
});
