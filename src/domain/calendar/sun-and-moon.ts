/**
 * Where sun and moon stand, as far as a calendar of days needs it, by the series of Jean Meeus,
 * "Astronomical Algorithms" (2nd edition): new moons to well under a minute (chapter 49), the sun's
 * longitude to 0.01 degree, which is a quarter of an hour (chapter 25). Times are Julian days.
 */

const J2000 = 2_451_545;
const DAYS_OF_CENTURY = 36_525;
const RADIANS = Math.PI / 180;
const SECONDS_OF_DAY = 86_400;

const sin = (degrees: number) => Math.sin(degrees * RADIANS);

/**
 * Seconds by which uniform time is ahead of the clock (delta T): 69 s since 2017, growing slowly. A
 * minute more or less changes no day of 2020–2045; a test holds how near midnight a new moon comes.
 */
function deltaT(julianDay: number): number {
  const year = 2000 + (julianDay - J2000) / 365.25;
  return 69.2 + 0.3 * Math.max(0, year - 2020);
}

/** The `k`-th new moon after that of 06/01/2000, in universal time (chapter 49). */
export function newMoon(k: number): number {
  const t = k / 1236.85;
  const e = 1 - 0.002516 * t - 0.0000074 * t * t;
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t * t;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
  const latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t;
  const mean = 2_451_550.09766 + 29.530588861 * k + 0.00015437 * t * t;
  const periodic =
    -0.4072 * sin(moon) +
    0.17241 * e * sin(sun) +
    0.01608 * sin(2 * moon) +
    0.01039 * sin(2 * latitude) +
    0.00739 * e * sin(moon - sun) -
    0.00514 * e * sin(moon + sun) +
    0.00208 * e * e * sin(2 * sun) -
    0.00111 * sin(moon - 2 * latitude) -
    0.00057 * sin(moon + 2 * latitude) +
    0.00056 * e * sin(2 * moon + sun) -
    0.00042 * sin(3 * moon) +
    0.00042 * e * sin(sun + 2 * latitude) +
    0.00038 * e * sin(sun - 2 * latitude) -
    0.00024 * e * sin(2 * moon - sun) -
    0.00017 * sin(node);
  const planets =
    0.000325 * sin(299.77 + 0.107408 * k - 0.009173 * t * t) +
    0.000165 * sin(251.88 + 0.016321 * k) +
    0.000164 * sin(251.83 + 26.651886 * k) +
    0.000126 * sin(349.42 + 36.412478 * k) +
    0.00011 * sin(84.66 + 18.206239 * k);
  const dynamical = mean + periodic + planets;
  return dynamical - deltaT(dynamical) / SECONDS_OF_DAY;
}

/** The sun's apparent longitude in degrees, 0–360, at a moment of universal time (chapter 25). */
export function sunLongitude(julianDay: number): number {
  const t = (julianDay + deltaT(julianDay) / SECONDS_OF_DAY - J2000) / DAYS_OF_CENTURY;
  const mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t;
  const anomaly = 357.52911 + 35_999.05029 * t - 0.0001537 * t * t;
  const centre =
    (1.914602 - 0.004817 * t - 0.000014 * t * t) * sin(anomaly) +
    (0.019993 - 0.000101 * t) * sin(2 * anomaly) +
    0.000289 * sin(3 * anomaly);
  const node = 125.04 - 1934.136 * t;
  const apparent = mean + centre - 0.00569 - 0.00478 * sin(node);
  return ((apparent % 360) + 360) % 360;
}
