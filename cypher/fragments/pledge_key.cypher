// The key of what a member says to joining the `cooperative`.
cooperative.code + '-' + labels(%)[0] + '-' + coalesce(%.code, %.id)
