/** A name that would be a program, an element or an attribute where it was not escaped. */
export const HOSTILE = '"><script>alert(1)</script><img src=x onerror="alert(2)"> & \' ]]>';
