// Stands in for a native package: the real one reads the machine's id for telemetry, which the tests switch off.
exports.getDeviceId = async () => '00000000-0000-4000-8000-000000000000';
