// DSP48E1
//
// A model of Xilinx' DSP slice of the 7 series for simulators, after "7 Series DSP48E1 Slice User Guide" (UG479).
// It has what Swiftlet's wrapper uses: the pipeline registers, the pre-adder, the multiplier, the adder with its
// cascade, enables and resets. It has no SIMD, no logic unit, no pattern detector, and no cascades of A, B and carry.
// Synthesis must not see it: its tools have the primitive.

`default_nettype none

module DSP48E1 #(
  parameter integer AREG = 1,
  parameter integer ACASCREG = 1,
  parameter integer BREG = 1,
  parameter integer BCASCREG = 1,
  parameter integer CREG = 1,
  parameter integer DREG = 1,
  parameter integer ADREG = 1,
  parameter integer MREG = 1,
  parameter integer PREG = 1,
  parameter integer INMODEREG = 1,
  parameter integer OPMODEREG = 1,
  parameter integer ALUMODEREG = 1,
  parameter integer CARRYINREG = 1,
  parameter integer CARRYINSELREG = 1,
  parameter USE_DPORT = "FALSE",
  parameter USE_MULT = "MULTIPLY"
) (
  input  wire        CLK,
  input  wire [29:0] A,
  input  wire [17:0] B,
  input  wire [47:0] C,
  input  wire [24:0] D,
  input  wire        CARRYIN,
  input  wire [47:0] PCIN,
  input  wire [4:0]  INMODE,
  input  wire [6:0]  OPMODE,
  input  wire [3:0]  ALUMODE,
  input  wire        CEA1,
  input  wire        CEA2,
  input  wire        CEB1,
  input  wire        CEB2,
  input  wire        CEC,
  input  wire        CED,
  input  wire        CEAD,
  input  wire        CEM,
  input  wire        CEP,
  input  wire        CEINMODE,
  input  wire        CECTRL,
  input  wire        CEALUMODE,
  input  wire        CECARRYIN,
  input  wire        RSTA,
  input  wire        RSTB,
  input  wire        RSTC,
  input  wire        RSTD,
  input  wire        RSTM,
  input  wire        RSTP,
  input  wire        RSTINMODE,
  input  wire        RSTCTRL,
  input  wire        RSTALUMODE,
  input  wire        RSTALLCARRYIN,
  output wire [47:0] P,
  output wire [47:0] PCOUT,
  input  wire [29:0] ACIN,
  input  wire [17:0] BCIN,
  input  wire        CARRYCASCIN,
  input  wire        MULTSIGNIN,
  input  wire [2:0]  CARRYINSEL
);

  // Every register is there; a parameter of 0 passes it by.
  reg [29:0] a1_register;
  reg [29:0] a2_register;
  reg [17:0] b1_register;
  reg [17:0] b2_register;
  reg [47:0] c_register;
  reg [24:0] d_register;
  reg [24:0] ad_register;
  reg [42:0] m_register;
  reg [47:0] p_register;
  reg [4:0]  inmode_register;
  reg [6:0]  opmode_register;
  reg [3:0]  alumode_register;
  reg        carryin_register;

  initial begin
    a1_register = 30'd0;
    a2_register = 30'd0;
    b1_register = 18'd0;
    b2_register = 18'd0;
    c_register = 48'd0;
    d_register = 25'd0;
    ad_register = 25'd0;
    m_register = 43'd0;
    p_register = 48'd0;
    inmode_register = 5'd0;
    opmode_register = 7'd0;
    alumode_register = 4'd0;
    carryin_register = 1'b0;
  end

  wire [29:0] a1 = AREG == 2 ? a1_register : A;
  wire [29:0] a2 = AREG == 0 ? A : a2_register;
  wire [17:0] b1 = BREG == 2 ? b1_register : B;
  wire [17:0] b2 = BREG == 0 ? B : b2_register;
  wire [47:0] c = CREG == 0 ? C : c_register;
  wire [24:0] d = DREG == 0 ? D : d_register;
  wire [4:0]  inmode = INMODEREG == 0 ? INMODE : inmode_register;
  wire [6:0]  opmode = OPMODEREG == 0 ? OPMODE : opmode_register;
  wire [3:0]  alumode = ALUMODEREG == 0 ? ALUMODE : alumode_register;
  wire        carryin = CARRYINREG == 0 ? CARRYIN : carryin_register;

  // The pre-adder, and the multiplier's operands.
  wire [24:0] a_chosen = inmode[0] ? a1[24:0] : a2[24:0];
  wire [24:0] a_gated = inmode[1] ? 25'd0 : a_chosen;
  wire [24:0] d_gated = inmode[2] ? d : 25'd0;
  wire [24:0] pre_sum = inmode[3] ? d_gated - a_gated : d_gated + a_gated;
  wire [24:0] pre_added = ADREG == 0 ? pre_sum : ad_register;
  wire signed [24:0] factor_a = USE_DPORT == "TRUE" ? pre_added : a_gated;
  wire signed [17:0] factor_b = inmode[4] ? b1 : b2;
  wire signed [42:0] product = USE_MULT == "NONE" ? 43'sd0 : factor_a * factor_b;
  wire [42:0] m = MREG == 0 ? product : m_register;

  // The adder. The product is all on X here; its two halves on X and Y add up to the same.
  reg [47:0] x, y, z;

  always @* begin
    case (opmode[1:0])
      2'b01: x = {{5{m[42]}}, m};
      2'b10: x = p_register;
      2'b11: x = {a2, b2};
      default: x = 48'd0;
    endcase
    case (opmode[3:2])
      2'b10: y = 48'hffffffffffff;
      2'b11: y = c;
      default: y = 48'd0;
    endcase
    case (opmode[6:4])
      3'b001: z = PCIN;
      3'b010: z = p_register;
      3'b011: z = c;
      3'b101: z = {{17{PCIN[47]}}, PCIN[47:17]};
      3'b110: z = {{17{p_register[47]}}, p_register[47:17]};
      default: z = 48'd0;
    endcase
  end

  wire [47:0] z_or_not = alumode[0] ? ~z : z;
  wire [47:0] sum = x + y + z_or_not + {47'd0, carryin};
  wire [47:0] result = alumode[1] ? ~sum : sum;

  assign P = PREG == 0 ? result : p_register;
  assign PCOUT = P;

  always @(posedge CLK) begin
    if (RSTA) a1_register <= 30'd0;
    else if (CEA1) a1_register <= A;
    if (RSTA) a2_register <= 30'd0;
    else if (CEA2) a2_register <= a1;
    if (RSTB) b1_register <= 18'd0;
    else if (CEB1) b1_register <= B;
    if (RSTB) b2_register <= 18'd0;
    else if (CEB2) b2_register <= b1;
    if (RSTC) c_register <= 48'd0;
    else if (CEC) c_register <= C;
    if (RSTD) d_register <= 25'd0;
    else if (CED) d_register <= D;
    if (RSTD) ad_register <= 25'd0;
    else if (CEAD) ad_register <= pre_sum;
    if (RSTM) m_register <= 43'd0;
    else if (CEM) m_register <= product;
    if (RSTP) p_register <= 48'd0;
    else if (CEP) p_register <= result;
    if (RSTINMODE) inmode_register <= 5'd0;
    else if (CEINMODE) inmode_register <= INMODE;
    if (RSTCTRL) opmode_register <= 7'd0;
    else if (CECTRL) opmode_register <= OPMODE;
    if (RSTALUMODE) alumode_register <= 4'd0;
    else if (CEALUMODE) alumode_register <= ALUMODE;
    if (RSTALLCARRYIN) carryin_register <= 1'b0;
    else if (CECARRYIN) carryin_register <= CARRYIN;
  end

  // Pins and parameters that the slice has and this model does not need.
  wire _unused = &{
    1'b0, ACIN, BCIN, CARRYCASCIN, MULTSIGNIN, CARRYINSEL, alumode[3:2], ACASCREG[0], BCASCREG[0],
    CARRYINSELREG[0], a1, b1
  };

endmodule

`default_nettype wire
