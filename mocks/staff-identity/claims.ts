import { PLATFORMS, type StaffMember } from '../kit/world.ts';
import { staffName } from '../people/staff.ts';

/** Scopes a base token may carry, as CIS2 names them. */
export const BASE_SCOPES = 'openid profile nhsperson nationalrbacaccess associatedorgs selectedrole';

/** Which claims each scope brings. */
export const CLAIMS: Record<string, string[]> = {
  openid: ['sub', 'sid'],
  profile: ['name', 'given_name', 'family_name', 'title'],
  nhsperson: ['nhsid_useruid'],
  nationalrbacaccess: ['nhsid_nrbac_roles'],
  associatedorgs: ['nhsid_user_orgs'],
  selectedrole: ['selected_roleid'],
};

/** Which organisation it is called, by ODS code. */
const organisationName = (ods: string): string =>
  PLATFORMS.find((platform) => platform.ods === ods)?.name ?? ods;

/** What CIS2 says of somebody in the id_token and at userinfo. */
export function personClaims(member: StaffMember): { sub: string; [claim: string]: unknown } {
  const { staffId, name, role, roleProfileId, ods } = member;
  return {
    sub: staffId,
    name: staffName(member),
    title: name.prefix,
    given_name: name.given,
    family_name: name.family,
    nhsid_useruid: staffId,
    nhsid_nrbac_roles: [
      {
        person_orgid: roleProfileId.replace(/^.{3}/, '556'),
        person_roleid: roleProfileId,
        org_code: ods,
        role_name: role.name,
        role_code: role.code,
      },
    ],
    nhsid_user_orgs: [{ org_code: ods, org_name: organisationName(ods) }],
    selected_roleid: roleProfileId,
  };
}

/** What a token for one platform says of who calls. */
export function accessClaims(member: StaffMember): Record<string, string> {
  return {
    org: member.ods,
    role: member.role.code,
    sds_user_id: member.staffId,
    sds_role_profile_id: member.roleProfileId,
    name: staffName(member),
  };
}
