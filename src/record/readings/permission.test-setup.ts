import { grantArrived, grantAttempting, isTold } from './grant.ts';
import { eachGrant, type Permission } from './permission.ts';

/** The permission once all of it has been sent and has arrived. */
export const told = (permission: Permission): Permission =>
  eachGrant(permission, (grant) => {
    if (isTold(grant)) return grant;
    const sent = grantAttempting(grant);
    return grantArrived(sent, sent);
  });
