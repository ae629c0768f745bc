package org.loadstone.source.activity;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names that the public FIT profile gives to numbers; others keep their number. */
final class FitNames {
  private static final Map<Integer, String> FILE_TYPES =
      names(
          """
          1 a device file, 2 a settings file, 3 a sport settings file,
          4 an activity file without sessions or timed records, 5 a workout file, 6 a course file,
          7 a schedule file, 9 a weight file, 10 a totals file, 11 a goals file,
          14 a blood pressure file, 15 a monitoring file, 20 an activity summary file,
          28 a daily monitoring file, 32 a monitoring file, 34 a segment file,
          35 a segment list, 40 a display configuration""");

  private static final Map<Integer, String> SPORTS =
      names(
          """
          0 generic, 1 running, 2 cycling, 3 transition, 4 fitness_equipment, 5 swimming,
          6 basketball, 7 soccer, 8 tennis, 9 american_football, 10 training, 11 walking,
          12 cross_country_skiing, 13 alpine_skiing, 14 snowboarding, 15 rowing,
          16 mountaineering, 17 hiking, 18 multisport, 19 paddling, 20 flying, 21 e_biking,
          22 motorcycling, 23 boating, 24 driving, 25 golf, 26 hang_gliding,
          27 horseback_riding, 28 hunting, 29 fishing, 30 inline_skating, 31 rock_climbing,
          32 sailing, 33 ice_skating, 34 sky_diving, 35 snowshoeing, 36 snowmobiling,
          37 stand_up_paddleboarding, 38 surfing, 39 wakeboarding, 40 water_skiing,
          41 kayaking, 42 rafting, 43 windsurfing, 44 kitesurfing, 45 tactical, 46 jumpmaster,
          47 boxing, 48 floor_climbing, 49 baseball, 53 diving, 56 shooting, 58 winter_sport,
          59 grinding, 62 hiit, 63 video_gaming, 64 racket, 65 wheelchair_push_walk,
          66 wheelchair_push_run, 67 meditation, 68 para_sport, 69 disc_golf, 70 team_sport,
          71 cricket, 72 rugby, 73 hockey, 74 lacrosse, 75 volleyball, 76 water_tubing,
          77 wakesurfing, 78 water_sport, 79 archery, 80 mixed_martial_arts, 81 motor_sports,
          82 snorkeling, 83 dance, 84 jump_rope, 85 pool_apnea, 86 mobility, 87 geocaching,
          88 canoeing""");

  private static final Map<Integer, String> SUB_SPORTS =
      names(
          """
          0 generic, 1 treadmill, 2 street, 3 trail, 4 track, 5 spin, 6 indoor_cycling, 7 road,
          8 mountain, 9 downhill, 10 recumbent, 11 cyclocross, 12 hand_cycling,
          13 track_cycling, 14 indoor_rowing, 15 elliptical, 16 stair_climbing,
          17 lap_swimming, 18 open_water, 19 flexibility_training, 20 strength_training,
          21 warm_up, 22 match, 23 exercise, 24 challenge, 25 indoor_skiing,
          26 cardio_training, 27 indoor_walking, 28 e_bike_fitness, 29 bmx,
          30 casual_walking, 31 speed_walking, 32 bike_to_run_transition,
          33 run_to_bike_transition, 34 swim_to_bike_transition, 35 atv, 36 motocross,
          37 backcountry, 38 resort, 39 rc_drone, 40 wingsuit, 41 whitewater,
          42 skate_skiing, 43 yoga, 44 pilates, 45 indoor_running, 46 gravel_cycling,
          47 e_bike_mountain, 48 commuting, 49 mixed_surface, 50 navigate, 51 track_me,
          52 map, 53 single_gas_diving, 54 multi_gas_diving, 55 gauge_diving,
          56 apnea_diving, 57 apnea_hunting, 58 virtual_activity, 59 obstacle, 62 breathing,
          63 ccr_diving, 65 sail_race, 66 expedition, 67 ultra, 68 indoor_climbing,
          69 bouldering, 70 hiit, 71 indoor_grinding, 72 hunting_with_dogs, 73 amrap,
          74 emom, 75 tabata, 77 esport, 78 triathlon, 79 duathlon, 80 brick, 81 swim_run,
          82 adventure_race, 83 trucker_workout, 84 pickleball, 85 padel,
          86 indoor_wheelchair_walk, 87 indoor_wheelchair_run, 88 indoor_hand_cycling,
          90 field, 91 ice, 92 ultimate, 93 platform, 94 squash, 95 badminton,
          96 racquetball, 97 table_tennis, 98 overland, 99 trolling_motor""");

  /** Makers of what records or writes activities; makers of sensors alone are left out. */
  private static final Map<Integer, String> MAKERS =
      names(
          """
          1 garmin, 3 zephyr, 6 srm, 7 quarq, 9 saris, 13 dynastream_oem, 15 dynastream,
          16 timex, 23 suunto, 27 pedal_brain, 28 peaksware, 32 wahoo_fitness, 37 magellan,
          38 osynce, 40 concept2, 41 shimano, 45 xplova, 48 pioneer, 52 seiko_epson,
          60 rotor, 61 geonaute, 63 specialized, 67 bkool, 68 cateye, 69 stages_cycling,
          70 sigmasport, 71 tomtom, 73 wattbike, 76 moxy, 77 ciclosport, 81 bontrager,
          86 elite, 87 nielsen_kellerman, 89 tacx, 95 stryd, 96 icg, 107 magene,
          111 technogym, 115 igpsport, 122 johnson_health_tech, 123 polar_electro,
          127 leomo, 128 ifit_com, 129 coros_byte, 135 coospo, 137 bosch,
          140 decathlon_byte, 142 tag_heuer, 144 zwift_byte, 255 development, 258 lezyne,
          260 zwift, 262 recon, 263 favero_electronics, 265 strava, 266 precor, 267 bryton,
          268 sram, 269 navman, 270 cobi, 272 mio_magellan, 276 life_time_fitness,
          279 cycliq, 281 trainer_road, 282 the_sufferfest, 284 virtualtraining, 286 omata,
          289 hammerhead, 294 coros, 298 trailforks, 300 nurvv, 303 greenteg, 305 whoop,
          307 onelap, 309 form, 310 decathlon, 315 rgt_cycling, 321 lululemon_studio,
          326 nike, 331 mywhoosh, 337 runna, 339 zepp, 340 peloton, 341 carv, 342 tissot,
          348 huawei, 349 gotoes, 350 cadence_app, 5759 actigraphcorp""");

  static String fileType(int number) {
    return FILE_TYPES.getOrDefault(number, "a file of type " + number);
  }

  static String sport(int number) {
    return SPORTS.getOrDefault(number, "sport_" + number);
  }

  static String subSport(int number) {
    return SUB_SPORTS.getOrDefault(number, "sub_sport_" + number);
  }

  static String maker(int number) {
    return MAKERS.getOrDefault(number, "maker_" + number);
  }

  private static Map<Integer, String> names(String list) {
    return Stream.of(list.split(",\\s+"))
        .map(entry -> entry.split(" ", 2))
        .collect(Collectors.toUnmodifiableMap(e -> Integer.valueOf(e[0]), e -> e[1]));
  }

  private FitNames() {}
}
