package org.boai.demo;

import java.util.function.Consumer;

/** What the demo's drawings show. The codes are data: documents name them. */
enum Motif {
    HEART_CLOCK("heart-clock", RescueDrawings::heartClock),
    AED_BOX("aed-box", RescueDrawings::aedBox),
    LEAF_CANE("leaf-cane", RescueDrawings::leafCane),
    BACKPACK("backpack", ReliefDrawings::backpack),
    RICE_LIST("rice-list", ReliefDrawings::riceList),
    KEY("key", ReliefDrawings::key),
    HANDS("hands", PeopleDrawings::hands),
    SEVEN_LANTERNS("seven-lanterns", PeopleDrawings::sevenLanterns),
    SIGN_SHAPES("sign-shapes", PeopleDrawings::signShapes),
    MAGNIFIER_LEDGER("magnifier-ledger", LedgerDrawings::magnifierLedger),
    AUDIT_BOOK("audit-book", LedgerDrawings::auditBook),
    SAMPLE_TUBE("sample-tube", GiftDrawings::sampleTube),
    BLOOD_DROP("blood-drop", GiftDrawings::bloodDrop),
    HOUSE_BRIDGE("house-bridge", LandDrawings::houseBridge),
    RIVER_BAMBOO("river-bamboo", LandDrawings::riverBamboo),
    HILLS_RAIN("hills-rain", LandDrawings::hillsRain);

    private final String code;
    private final Consumer<Canvas> drawing;

    Motif(String code, Consumer<Canvas> drawing) {
        this.code = code;
        this.drawing = drawing;
    }

    String code() {
        return code;
    }

    void draw(Canvas canvas) {
        drawing.accept(canvas);
    }
}
