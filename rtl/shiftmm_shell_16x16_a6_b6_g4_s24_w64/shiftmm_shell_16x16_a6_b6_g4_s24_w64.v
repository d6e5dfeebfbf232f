// shiftmm_shell_16x16_a6_b6_g4_s24_w64
//
//   wordBytes = 8
//   wordsPerVector = 5
//   panelDepth = 1091
//   largestDepth = 279329
//
// Emitted by Swiftlet: change the Swift source, not this file.

`default_nettype none

module shiftmm_shell_16x16_a6_b6_g4_s24_w64 (
  input  wire        aclk,
  input  wire        aresetn,
  input  wire [6:0]  s_axi_ctrl_awaddr,
  input  wire [2:0]  s_axi_ctrl_awprot,
  input  wire        s_axi_ctrl_awvalid,
  output wire        s_axi_ctrl_awready,
  input  wire [31:0] s_axi_ctrl_wdata,
  input  wire [3:0]  s_axi_ctrl_wstrb,
  input  wire        s_axi_ctrl_wvalid,
  output wire        s_axi_ctrl_wready,
  output wire [1:0]  s_axi_ctrl_bresp,
  output wire        s_axi_ctrl_bvalid,
  input  wire        s_axi_ctrl_bready,
  input  wire [6:0]  s_axi_ctrl_araddr,
  input  wire [2:0]  s_axi_ctrl_arprot,
  input  wire        s_axi_ctrl_arvalid,
  output wire        s_axi_ctrl_arready,
  output wire [31:0] s_axi_ctrl_rdata,
  output wire [1:0]  s_axi_ctrl_rresp,
  output wire        s_axi_ctrl_rvalid,
  input  wire        s_axi_ctrl_rready,
  input  wire        s_axis_operands_tvalid,
  output wire        s_axis_operands_tready,
  input  wire [63:0] s_axis_operands_tdata,
  input  wire        s_axis_operands_tlast,
  output wire        m_axis_results_tvalid,
  input  wire        m_axis_results_tready,
  output wire [63:0] m_axis_results_tdata,
  output wire        m_axis_results_tlast,
  output wire        irq
);

  reg is_busy;  // Datapaths/ShellStatus.swift:13
  reg is_done;  // Datapaths/ShellStatus.swift:14
  reg [3:0] cause;  // Datapaths/ShellStatus.swift:15
  reg [31:0] counter_cycles;  // Datapaths/ShellStatus.swift:54
  reg [31:0] counter_operand_stalls;  // Datapaths/ShellStatus.swift:54
  reg [31:0] counter_result_stalls;  // Datapaths/ShellStatus.swift:54
  reg [31:0] counter_operand_words;  // Datapaths/ShellStatus.swift:54
  reg [31:0] counter_result_words;  // Datapaths/ShellStatus.swift:54
  reg write_address_is_held;  // Datapaths/Builder+Registers.swift:57
  reg write_data_is_held;  // Datapaths/Builder+Registers.swift:58
  reg [4:0] write_register;  // Datapaths/Builder+Registers.swift:61
  reg [31:0] write_data;  // Datapaths/Builder+Registers.swift:62
  reg [3:0] write_strobe;  // Datapaths/Builder+Registers.swift:63
  reg write_is_answered;  // Datapaths/Builder+Registers.swift:65
  reg [1:0] write_answer;  // Datapaths/Builder+Registers.swift:79
  reg [31:0] register_interrupt_enable;  // Datapaths/Builder+Registers.swift:44
  reg [31:0] register_rows;  // Datapaths/Builder+Registers.swift:44
  reg [31:0] register_columns;  // Datapaths/Builder+Registers.swift:44
  reg [31:0] register_depth;  // Datapaths/Builder+Registers.swift:44
  reg read_address_is_held;  // Datapaths/Builder+Registers.swift:86
  reg read_is_answered;  // Datapaths/Builder+Registers.swift:87
  reg [4:0] read_register;  // Datapaths/Builder+Registers.swift:89
  reg [31:0] read_word;  // Datapaths/Builder+Registers.swift:102
  reg [1:0] read_answer;  // Datapaths/Builder+Registers.swift:103
  reg has_sent_results;  // Datapaths/ShiftMMShell.swift:122
  reg is_interrupting;  // Datapaths/ShellStatus.swift:44

  wire feeder_operands_valid;  // Datapaths/ShiftMMShell.swift:104
  wire signed [5:0] feeder_operands_a_0;  // Datapaths/ShiftMMShell.swift:104
  wire signed [5:0] feeder_operands_a_1;  // Datapaths/ShiftMMShell.swift:104
  wire signed [5:0] feeder_operands_a_2;  // Datapaths/ShiftMMShell.swift:104
  wire signed [5:0] feeder_operands_a_3;  // Datapaths/ShiftMMShell.swift:104
  wire signed [5:0] feeder_operands_a_4;  // Datapaths/ShiftMMShell.swift:104
  wire signed [5:0] feeder_operands_a_5;  // Datapaths/ShiftMMShell.swift:104
  wire signed [5:0] feeder_operands_a_6;  // Datapaths/ShiftMMShell.swift:104
  wire signed [5:0] feeder_operands_a_7;  // Datapaths/ShiftMMShell.swift:104
  wire signed [5:0] feeder_operands_a_8;  // Datapaths/ShiftMMShell.swift:104
  wire signed [5:0] feeder_operands_a_9;  // Datapaths/ShiftMMShell.swift:104
  wire signed [5:0] feeder_operands_a_10;  // Datapaths/ShiftMMShell.swift:104
  wire signed [5:0] feeder_operands_a_11;  // Datapaths/ShiftMMShell.swift:104
  wire signed [5:0] feeder_operands_a_12;  // Datapaths/ShiftMMShell.swift:104
  wire signed [5:0] feeder_operands_a_13;  // Datapaths/ShiftMMShell.swift:104
  wire signed [5:0] feeder_operands_a_14;  // Datapaths/ShiftMMShell.swift:104
  wire signed [5:0] feeder_operands_a_15;  // Datapaths/ShiftMMShell.swift:104
  wire signed [5:0] feeder_operands_b_0;  // Datapaths/ShiftMMShell.swift:104
  wire signed [5:0] feeder_operands_b_1;  // Datapaths/ShiftMMShell.swift:104
  wire signed [5:0] feeder_operands_b_2;  // Datapaths/ShiftMMShell.swift:104
  wire signed [5:0] feeder_operands_b_3;  // Datapaths/ShiftMMShell.swift:104
  wire signed [5:0] feeder_operands_b_4;  // Datapaths/ShiftMMShell.swift:104
  wire signed [5:0] feeder_operands_b_5;  // Datapaths/ShiftMMShell.swift:104
  wire signed [5:0] feeder_operands_b_6;  // Datapaths/ShiftMMShell.swift:104
  wire signed [5:0] feeder_operands_b_7;  // Datapaths/ShiftMMShell.swift:104
  wire signed [5:0] feeder_operands_b_8;  // Datapaths/ShiftMMShell.swift:104
  wire signed [5:0] feeder_operands_b_9;  // Datapaths/ShiftMMShell.swift:104
  wire signed [5:0] feeder_operands_b_10;  // Datapaths/ShiftMMShell.swift:104
  wire signed [5:0] feeder_operands_b_11;  // Datapaths/ShiftMMShell.swift:104
  wire signed [5:0] feeder_operands_b_12;  // Datapaths/ShiftMMShell.swift:104
  wire signed [5:0] feeder_operands_b_13;  // Datapaths/ShiftMMShell.swift:104
  wire signed [5:0] feeder_operands_b_14;  // Datapaths/ShiftMMShell.swift:104
  wire signed [5:0] feeder_operands_b_15;  // Datapaths/ShiftMMShell.swift:104
  wire [1:0] feeder_operands_shift;  // Datapaths/ShiftMMShell.swift:104
  wire feeder_operands_last;  // Datapaths/ShiftMMShell.swift:104
  wire feeder_busy;  // Datapaths/ShiftMMShell.swift:104
  wire feeder_starved;  // Datapaths/ShiftMMShell.swift:104
  wire feeder_taken;  // Datapaths/ShiftMMShell.swift:104
  wire feeder_endsEarly;  // Datapaths/ShiftMMShell.swift:104
  wire feeder_endsLate;  // Datapaths/ShiftMMShell.swift:104
  wire array_operands_ready;  // Datapaths/ShiftMMShell.swift:105
  wire array_results_valid;  // Datapaths/ShiftMMShell.swift:105
  wire signed [23:0] array_results_sums_0;  // Datapaths/ShiftMMShell.swift:105
  wire signed [23:0] array_results_sums_1;  // Datapaths/ShiftMMShell.swift:105
  wire signed [23:0] array_results_sums_2;  // Datapaths/ShiftMMShell.swift:105
  wire signed [23:0] array_results_sums_3;  // Datapaths/ShiftMMShell.swift:105
  wire signed [23:0] array_results_sums_4;  // Datapaths/ShiftMMShell.swift:105
  wire signed [23:0] array_results_sums_5;  // Datapaths/ShiftMMShell.swift:105
  wire signed [23:0] array_results_sums_6;  // Datapaths/ShiftMMShell.swift:105
  wire signed [23:0] array_results_sums_7;  // Datapaths/ShiftMMShell.swift:105
  wire signed [23:0] array_results_sums_8;  // Datapaths/ShiftMMShell.swift:105
  wire signed [23:0] array_results_sums_9;  // Datapaths/ShiftMMShell.swift:105
  wire signed [23:0] array_results_sums_10;  // Datapaths/ShiftMMShell.swift:105
  wire signed [23:0] array_results_sums_11;  // Datapaths/ShiftMMShell.swift:105
  wire signed [23:0] array_results_sums_12;  // Datapaths/ShiftMMShell.swift:105
  wire signed [23:0] array_results_sums_13;  // Datapaths/ShiftMMShell.swift:105
  wire signed [23:0] array_results_sums_14;  // Datapaths/ShiftMMShell.swift:105
  wire signed [23:0] array_results_sums_15;  // Datapaths/ShiftMMShell.swift:105
  wire array_results_last;  // Datapaths/ShiftMMShell.swift:105
  wire gatherer_results_ready;  // Datapaths/ShiftMMShell.swift:106

  wire has_error = cause != 4'd0;  // Datapaths/ShellStatus.swift:16
  wire write_happens = (write_address_is_held & write_data_is_held) & (~write_is_answered | s_axi_ctrl_bready);  // Datapaths/Builder+Registers.swift:66
  wire write_is_answered_not = ~s_axi_ctrl_bready;
  wire [4:0] write_answer_joined = {
    write_register == 5'd0,
    write_register == 5'd2,
    write_register == 5'd4,
    write_register == 5'd5,
    write_register == 5'd6
  };
  wire [31:0] written_word = {  // Datapaths/Builder+Registers.swift:33
    write_strobe[3] ? write_data[31:24] : 8'd0,
    write_strobe[2] ? write_data[23:16] : 8'd0,
    write_strobe[1] ? write_data[15:8] : 8'd0,
    write_strobe[0] ? write_data[7:0] : 8'd0
  };
  wire control_is_written = write_happens & (write_register == 5'd0);  // Datapaths/Builder+Registers.swift:39
  wire read_happens = read_address_is_held & (~read_is_answered | s_axi_ctrl_rready);  // Datapaths/Builder+Registers.swift:90
  wire read_is_answered_not = ~s_axi_ctrl_rready;
  wire read_word_equal = read_register == 5'd0;
  wire read_word_equal_2 = read_register == 5'd1;
  wire read_word_equal_3 = read_register == 5'd2;
  wire read_word_equal_4 = read_register == 5'd4;
  wire read_word_equal_5 = read_register == 5'd5;
  wire read_word_equal_6 = read_register == 5'd6;
  wire read_word_equal_7 = read_register == 5'd8;
  wire read_word_equal_8 = read_register == 5'd9;
  wire read_word_equal_9 = read_register == 5'd10;
  wire read_word_equal_10 = read_register == 5'd11;
  wire read_word_equal_11 = read_register == 5'd12;
  wire read_word_equal_12 = read_register == 5'd16;
  wire read_word_equal_13 = read_register == 5'd17;
  wire read_word_equal_14 = read_register == 5'd18;
  wire read_word_equal_15 = read_register == 5'd19;
  wire [14:0] read_word_joined = {
    read_word_equal_15,
    read_word_equal_14,
    read_word_equal_13,
    read_word_equal_12,
    read_word_equal_11,
    read_word_equal_10,
    read_word_equal_9,
    read_word_equal_8,
    read_word_equal_7,
    read_word_equal_6,
    read_word_equal_5,
    read_word_equal_4,
    read_word_equal_3,
    read_word_equal_2,
    read_word_equal
  };
  wire [31:0] read_word_or = (read_word_joined[1] ? {20'd0, cause, 5'd0, has_error, is_done, is_busy} : 32'd0) | (read_word_joined[2] ? register_interrupt_enable : 32'd0);
  wire [31:0] read_word_or_2 = ((read_word_or | (read_word_joined[3] ? register_rows : 32'd0)) | (read_word_joined[4] ? register_columns : 32'd0)) | (read_word_joined[5] ? register_depth : 32'd0);
  wire [31:0] read_word_or_3 = ((read_word_or_2 | (read_word_joined[6] ? counter_cycles : 32'd0)) | (read_word_joined[7] ? counter_operand_stalls : 32'd0)) | (read_word_joined[8] ? counter_result_stalls : 32'd0);
  wire [31:0] read_word_or_4 = ((read_word_or_3 | (read_word_joined[9] ? counter_operand_words : 32'd0)) | (read_word_joined[10] ? counter_result_words : 32'd0)) | (read_word_joined[11] ? 32'h53574d01 : 32'd0);
  wire [14:0] read_answer_joined = {
    read_word_equal,
    read_word_equal_2,
    read_word_equal_3,
    read_word_equal_4,
    read_word_equal_5,
    read_word_equal_6,
    read_word_equal_7,
    read_word_equal_8,
    read_word_equal_9,
    read_word_equal_10,
    read_word_equal_11,
    read_word_equal_12,
    read_word_equal_13,
    read_word_equal_14,
    read_word_equal_15
  };
  wire starts = control_is_written & written_word[0];  // Datapaths/ShiftMMShell+Control.swift:28
  wire is_done_not = ~is_busy;
  wire is_done_and = starts & is_done_not;
  wire is_done_and_2 = is_done_and & ((register_rows == 32'd0) | (register_rows > 32'd65535));
  wire is_done_and_3 = is_done_and & ((register_columns == 32'd0) | (register_columns > 32'd65535));
  wire is_done_and_4 = is_done_and & ((register_depth == 32'd0) | (register_depth > 32'h00044321));
  wire is_done_and_5 = starts & is_busy;
  wire [3:0] is_done_joined = {is_done_and_2, is_done_and_3, is_done_and_4, is_done_and_5};
  wire begins = is_done_and & (is_done_joined == 4'd0);  // Datapaths/ShiftMMShell+Control.swift:35
  wire aborts = control_is_written & written_word[1];  // Datapaths/ShiftMMShell+Control.swift:42
  wire command_ends = (is_busy & has_sent_results) & ~feeder_busy;  // Datapaths/ShiftMMShell.swift:123
  wire gives_word = m_axis_results_tvalid & m_axis_results_tready;  // Datapaths/ShiftMMShell.swift:124
  wire is_done_not_2 = ~begins;
  wire is_busy_not = ~command_ends;
  wire is_done_and_6 = (is_done_joined != 4'd0) & is_done_not;
  wire counter_result_stalls_not = ~m_axis_results_tready;

  operand_feeder_16x16_a6_b6_g4_w64 feeder (  // Datapaths/ShiftMMShell.swift:104
    .clock(aclk),
    .reset(~aresetn),
    .command_begins(begins),
    .command_rows(register_rows[15:0]),
    .command_columns(register_columns[15:0]),
    .command_depth(register_depth[18:0]),
    .aborts(aborts),
    .words_valid(s_axis_operands_tvalid),
    .words_ready(s_axis_operands_tready),
    .words_data(s_axis_operands_tdata),
    .words_last(s_axis_operands_tlast),
    .operands_valid(feeder_operands_valid),
    .operands_ready(array_operands_ready),
    .operands_a_0(feeder_operands_a_0),
    .operands_a_1(feeder_operands_a_1),
    .operands_a_2(feeder_operands_a_2),
    .operands_a_3(feeder_operands_a_3),
    .operands_a_4(feeder_operands_a_4),
    .operands_a_5(feeder_operands_a_5),
    .operands_a_6(feeder_operands_a_6),
    .operands_a_7(feeder_operands_a_7),
    .operands_a_8(feeder_operands_a_8),
    .operands_a_9(feeder_operands_a_9),
    .operands_a_10(feeder_operands_a_10),
    .operands_a_11(feeder_operands_a_11),
    .operands_a_12(feeder_operands_a_12),
    .operands_a_13(feeder_operands_a_13),
    .operands_a_14(feeder_operands_a_14),
    .operands_a_15(feeder_operands_a_15),
    .operands_b_0(feeder_operands_b_0),
    .operands_b_1(feeder_operands_b_1),
    .operands_b_2(feeder_operands_b_2),
    .operands_b_3(feeder_operands_b_3),
    .operands_b_4(feeder_operands_b_4),
    .operands_b_5(feeder_operands_b_5),
    .operands_b_6(feeder_operands_b_6),
    .operands_b_7(feeder_operands_b_7),
    .operands_b_8(feeder_operands_b_8),
    .operands_b_9(feeder_operands_b_9),
    .operands_b_10(feeder_operands_b_10),
    .operands_b_11(feeder_operands_b_11),
    .operands_b_12(feeder_operands_b_12),
    .operands_b_13(feeder_operands_b_13),
    .operands_b_14(feeder_operands_b_14),
    .operands_b_15(feeder_operands_b_15),
    .operands_shift(feeder_operands_shift),
    .operands_last(feeder_operands_last),
    .busy(feeder_busy),
    .starved(feeder_starved),
    .taken(feeder_taken),
    .endsEarly(feeder_endsEarly),
    .endsLate(feeder_endsLate)
  );

  shiftmm_16x16_a6_b6_g4_s24 array (  // Datapaths/ShiftMMShell.swift:105
    .clock(aclk),
    .reset(~aresetn),
    .operands_valid(feeder_operands_valid),
    .operands_ready(array_operands_ready),
    .operands_a_0(feeder_operands_a_0),
    .operands_a_1(feeder_operands_a_1),
    .operands_a_2(feeder_operands_a_2),
    .operands_a_3(feeder_operands_a_3),
    .operands_a_4(feeder_operands_a_4),
    .operands_a_5(feeder_operands_a_5),
    .operands_a_6(feeder_operands_a_6),
    .operands_a_7(feeder_operands_a_7),
    .operands_a_8(feeder_operands_a_8),
    .operands_a_9(feeder_operands_a_9),
    .operands_a_10(feeder_operands_a_10),
    .operands_a_11(feeder_operands_a_11),
    .operands_a_12(feeder_operands_a_12),
    .operands_a_13(feeder_operands_a_13),
    .operands_a_14(feeder_operands_a_14),
    .operands_a_15(feeder_operands_a_15),
    .operands_b_0(feeder_operands_b_0),
    .operands_b_1(feeder_operands_b_1),
    .operands_b_2(feeder_operands_b_2),
    .operands_b_3(feeder_operands_b_3),
    .operands_b_4(feeder_operands_b_4),
    .operands_b_5(feeder_operands_b_5),
    .operands_b_6(feeder_operands_b_6),
    .operands_b_7(feeder_operands_b_7),
    .operands_b_8(feeder_operands_b_8),
    .operands_b_9(feeder_operands_b_9),
    .operands_b_10(feeder_operands_b_10),
    .operands_b_11(feeder_operands_b_11),
    .operands_b_12(feeder_operands_b_12),
    .operands_b_13(feeder_operands_b_13),
    .operands_b_14(feeder_operands_b_14),
    .operands_b_15(feeder_operands_b_15),
    .operands_shift(feeder_operands_shift),
    .operands_last(feeder_operands_last),
    .results_valid(array_results_valid),
    .results_ready(gatherer_results_ready),
    .results_sums_0(array_results_sums_0),
    .results_sums_1(array_results_sums_1),
    .results_sums_2(array_results_sums_2),
    .results_sums_3(array_results_sums_3),
    .results_sums_4(array_results_sums_4),
    .results_sums_5(array_results_sums_5),
    .results_sums_6(array_results_sums_6),
    .results_sums_7(array_results_sums_7),
    .results_sums_8(array_results_sums_8),
    .results_sums_9(array_results_sums_9),
    .results_sums_10(array_results_sums_10),
    .results_sums_11(array_results_sums_11),
    .results_sums_12(array_results_sums_12),
    .results_sums_13(array_results_sums_13),
    .results_sums_14(array_results_sums_14),
    .results_sums_15(array_results_sums_15),
    .results_last(array_results_last)
  );

  result_gatherer_16x16_s24_w64_k1091 gatherer (  // Datapaths/ShiftMMShell.swift:106
    .clock(aclk),
    .reset(~aresetn),
    .command_begins(begins),
    .command_rows(register_rows[15:0]),
    .command_columns(register_columns[15:0]),
    .command_depth(register_depth[18:0]),
    .results_valid(array_results_valid),
    .results_ready(gatherer_results_ready),
    .results_sums_0(array_results_sums_0),
    .results_sums_1(array_results_sums_1),
    .results_sums_2(array_results_sums_2),
    .results_sums_3(array_results_sums_3),
    .results_sums_4(array_results_sums_4),
    .results_sums_5(array_results_sums_5),
    .results_sums_6(array_results_sums_6),
    .results_sums_7(array_results_sums_7),
    .results_sums_8(array_results_sums_8),
    .results_sums_9(array_results_sums_9),
    .results_sums_10(array_results_sums_10),
    .results_sums_11(array_results_sums_11),
    .results_sums_12(array_results_sums_12),
    .results_sums_13(array_results_sums_13),
    .results_sums_14(array_results_sums_14),
    .results_sums_15(array_results_sums_15),
    .results_last(array_results_last),
    .words_valid(m_axis_results_tvalid),
    .words_ready(m_axis_results_tready),
    .words_data(m_axis_results_tdata),
    .words_last(m_axis_results_tlast)
  );

  assign s_axi_ctrl_awready = ~write_address_is_held;  // Datapaths/Builder+Registers.swift:59
  assign s_axi_ctrl_wready = ~write_data_is_held;  // Datapaths/Builder+Registers.swift:60
  assign s_axi_ctrl_bresp = write_answer;  // Datapaths/Builder+Registers.swift:79
  assign s_axi_ctrl_bvalid = write_is_answered;  // Datapaths/Builder+Registers.swift:78
  assign s_axi_ctrl_arready = ~read_address_is_held;  // Datapaths/Builder+Registers.swift:88
  assign s_axi_ctrl_rdata = read_word;  // Datapaths/Builder+Registers.swift:102
  assign s_axi_ctrl_rresp = read_answer;  // Datapaths/Builder+Registers.swift:103
  assign s_axi_ctrl_rvalid = read_is_answered;  // Datapaths/Builder+Registers.swift:101
  assign irq = is_interrupting;  // Datapaths/ShellStatus.swift:44

  always @(posedge aclk) begin
    if (~aresetn) begin
      is_busy <= 1'b0;
      is_done <= 1'b0;
      has_sent_results <= 1'b0;
      is_interrupting <= 1'b0;
    end else begin
      is_busy <= (is_busy | begins) & is_busy_not;
      is_done <= ((is_done | command_ends) & is_done_not_2) & ~is_done_and_6;
      has_sent_results <= (has_sent_results | (gives_word & m_axis_results_tlast)) & is_done_not_2;
      is_interrupting <= (register_interrupt_enable[0] & is_done) | (register_interrupt_enable[1] & has_error);
    end
  end

  always @(posedge aclk) begin
    if (~aresetn) cause <= 4'd0;
    else if (begins) cause <= 4'd0;
    else if (is_done_and_6 | ~has_error) begin
      if (is_done_and_2) cause <= 4'd1;
      else if (is_done_and_3) cause <= 4'd2;
      else if (is_done_and_4) cause <= 4'd3;
      else if (is_done_and_5) cause <= 4'd4;
      else if (feeder_endsEarly) cause <= 4'd5;
      else if (feeder_endsLate) cause <= 4'd6;
      else if (aborts & feeder_busy) cause <= 4'd7;
      else cause <= 4'd0;
    end
  end

  always @(posedge aclk) begin
    if (~aresetn) counter_cycles <= 32'd0;
    else if (begins) counter_cycles <= 32'd0;
    else if (is_busy & (~counter_cycles != 32'd0)) counter_cycles <= counter_cycles + 32'd1;
  end

  always @(posedge aclk) begin
    if (~aresetn) counter_operand_stalls <= 32'd0;
    else if (begins) counter_operand_stalls <= 32'd0;
    else if (feeder_starved & (~counter_operand_stalls != 32'd0)) counter_operand_stalls <= counter_operand_stalls + 32'd1;
  end

  always @(posedge aclk) begin
    if (~aresetn) counter_result_stalls <= 32'd0;
    else if (begins) counter_result_stalls <= 32'd0;
    else if (((is_busy & m_axis_results_tvalid) & counter_result_stalls_not) & (~counter_result_stalls != 32'd0)) counter_result_stalls <= counter_result_stalls + 32'd1;
  end

  always @(posedge aclk) begin
    if (~aresetn) counter_operand_words <= 32'd0;
    else if (begins) counter_operand_words <= 32'd0;
    else if ((feeder_taken & is_busy) & (~counter_operand_words != 32'd0)) counter_operand_words <= counter_operand_words + 32'd1;
  end

  always @(posedge aclk) begin
    if (~aresetn) counter_result_words <= 32'd0;
    else if (begins) counter_result_words <= 32'd0;
    else if ((gives_word & is_busy) & (~counter_result_words != 32'd0)) counter_result_words <= counter_result_words + 32'd1;
  end

  always @(posedge aclk) begin
    if (~aresetn) begin
      write_address_is_held <= 1'b0;
      write_data_is_held <= 1'b0;
      write_is_answered <= 1'b0;
    end else if (write_happens) begin
      write_address_is_held <= 1'b0;
      write_data_is_held <= 1'b0;
      write_is_answered <= 1'b1;
    end else begin
      write_address_is_held <= write_address_is_held | s_axi_ctrl_awvalid;
      write_data_is_held <= write_data_is_held | s_axi_ctrl_wvalid;
      write_is_answered <= write_is_answered & write_is_answered_not;
    end
  end

  always @(posedge aclk) begin
    if (s_axi_ctrl_awready) write_register <= s_axi_ctrl_awaddr[6:2];
  end

  always @(posedge aclk) begin
    if (s_axi_ctrl_wready) begin
      write_data <= s_axi_ctrl_wdata;
      write_strobe <= s_axi_ctrl_wstrb;
    end
  end

  always @(posedge aclk) begin
    if (write_happens) begin
      if (write_answer_joined != 5'd0) write_answer <= 2'd0;
      else write_answer <= 2'd2;
    end
  end

  always @(posedge aclk) begin
    if (~aresetn) register_interrupt_enable <= 32'd0;
    else if (write_happens & (write_register == 5'd2)) register_interrupt_enable <= {write_strobe[3] ? write_data[31:24] : register_interrupt_enable[31:24], write_strobe[2] ? write_data[23:16] : register_interrupt_enable[23:16], write_strobe[1] ? write_data[15:8] : register_interrupt_enable[15:8], write_strobe[0] ? write_data[7:0] : register_interrupt_enable[7:0]};
  end

  always @(posedge aclk) begin
    if (~aresetn) register_rows <= 32'd0;
    else if (write_happens & (write_register == 5'd4)) register_rows <= {write_strobe[3] ? write_data[31:24] : register_rows[31:24], write_strobe[2] ? write_data[23:16] : register_rows[23:16], write_strobe[1] ? write_data[15:8] : register_rows[15:8], write_strobe[0] ? write_data[7:0] : register_rows[7:0]};
  end

  always @(posedge aclk) begin
    if (~aresetn) register_columns <= 32'd0;
    else if (write_happens & (write_register == 5'd5)) register_columns <= {write_strobe[3] ? write_data[31:24] : register_columns[31:24], write_strobe[2] ? write_data[23:16] : register_columns[23:16], write_strobe[1] ? write_data[15:8] : register_columns[15:8], write_strobe[0] ? write_data[7:0] : register_columns[7:0]};
  end

  always @(posedge aclk) begin
    if (~aresetn) register_depth <= 32'd0;
    else if (write_happens & (write_register == 5'd6)) register_depth <= {write_strobe[3] ? write_data[31:24] : register_depth[31:24], write_strobe[2] ? write_data[23:16] : register_depth[23:16], write_strobe[1] ? write_data[15:8] : register_depth[15:8], write_strobe[0] ? write_data[7:0] : register_depth[7:0]};
  end

  always @(posedge aclk) begin
    if (~aresetn) begin
      read_address_is_held <= 1'b0;
      read_is_answered <= 1'b0;
    end else if (read_happens) begin
      read_address_is_held <= 1'b0;
      read_is_answered <= 1'b1;
    end else begin
      read_address_is_held <= read_address_is_held | s_axi_ctrl_arvalid;
      read_is_answered <= read_is_answered & read_is_answered_not;
    end
  end

  always @(posedge aclk) begin
    if (s_axi_ctrl_arready) read_register <= s_axi_ctrl_araddr[6:2];
  end

  always @(posedge aclk) begin
    if (read_happens) read_word <= ((read_word_or_4 | (read_word_joined[12] ? 32'h00100010 : 32'd0)) | (read_word_joined[13] ? 32'h08040606 : 32'd0)) | (read_word_joined[14] ? 32'h00044321 : 32'd0);
  end

  always @(posedge aclk) begin
    if (read_happens) begin
      if (read_answer_joined != 15'd0) read_answer <= 2'd0;
      else read_answer <= 2'd2;
    end
  end

  // Read by nothing, and meant to be.
  wire _unused = &{1'b0, s_axi_ctrl_awprot, s_axi_ctrl_arprot, written_word[31:2], read_word_joined[0]};

`ifdef SWIFTLET_CHECKS

  reg write_address_waited;  // Datapaths/AXIStreamPorts.swift:39
  reg [6:0] write_address_before;  // Datapaths/AXIStreamPorts.swift:40
  reg write_data_waited;  // Datapaths/AXIStreamPorts.swift:39
  reg [35:0] write_data_before;  // Datapaths/AXIStreamPorts.swift:40
  reg read_address_waited;  // Datapaths/AXIStreamPorts.swift:39
  reg [6:0] read_address_before;  // Datapaths/AXIStreamPorts.swift:40
  reg write_answer_waited;  // Datapaths/AXIStreamPorts.swift:39
  reg [1:0] write_answer_before;  // Datapaths/AXIStreamPorts.swift:40
  reg read_answer_waited;  // Datapaths/AXIStreamPorts.swift:39
  reg [33:0] read_answer_before;  // Datapaths/AXIStreamPorts.swift:40
  reg [1:0] writes_0_unanswered;  // Datapaths/Builder+Registers.swift:126
  reg [1:0] writes_1_unanswered;  // Datapaths/Builder+Registers.swift:126
  reg [1:0] reads_0_unanswered;  // Datapaths/Builder+Registers.swift:126
  reg s_axis_operands_waited;  // Datapaths/AXIStreamPorts.swift:39
  reg [64:0] s_axis_operands_before;  // Datapaths/AXIStreamPorts.swift:40
  reg m_axis_results_waited;  // Datapaths/AXIStreamPorts.swift:39
  reg [64:0] m_axis_results_before;  // Datapaths/AXIStreamPorts.swift:40
  reg [7:0] tiles_in_array;  // Datapaths/ShiftMMShell+Control.swift:70

  wire assume_write_address_the_payload_stays_until_it_not = ~write_address_waited;
  wire [35:0] write_data_before_joined = {s_axi_ctrl_wdata, s_axi_ctrl_wstrb};
  wire assume_write_data_the_payload_stays_until_it_is_not = ~write_data_waited;
  wire assume_read_address_the_payload_stays_until_it_not = ~read_address_waited;
  wire assert_write_answer_the_payload_stays_until_it_not = ~write_answer_waited;
  wire [33:0] read_answer_before_joined = {s_axi_ctrl_rdata, s_axi_ctrl_rresp};
  wire assert_read_answer_the_payload_stays_until_it_is_not = ~read_answer_waited;
  wire writes_0_unanswered_and = s_axi_ctrl_awvalid & s_axi_ctrl_awready;
  wire writes_1_unanswered_and = s_axi_ctrl_wvalid & s_axi_ctrl_wready;
  wire writes_0_unanswered_and_2 = s_axi_ctrl_bvalid & s_axi_ctrl_bready;
  wire [1:0] writes_0_unanswered_sum = writes_0_unanswered + writes_0_unanswered_and;
  wire assert_writes_no_answer_before_its_question_2_not = ~writes_0_unanswered_and_2;
  wire [1:0] writes_1_unanswered_sum = writes_1_unanswered + writes_1_unanswered_and;
  wire reads_0_unanswered_and = s_axi_ctrl_arvalid & s_axi_ctrl_arready;
  wire reads_0_unanswered_and_2 = s_axi_ctrl_rvalid & s_axi_ctrl_rready;
  wire [1:0] reads_0_unanswered_sum = reads_0_unanswered + reads_0_unanswered_and;
  wire [64:0] s_axis_operands_before_joined = {s_axis_operands_tlast, s_axis_operands_tdata};
  wire assume_s_axis_operands_the_payload_stays_until_not = ~s_axis_operands_waited;
  wire [64:0] m_axis_results_before_joined = {m_axis_results_tlast, m_axis_results_tdata};
  wire assert_m_axis_results_the_payload_stays_until_it_not = ~m_axis_results_waited;
  wire tiles_in_array_and = (array_results_valid & gatherer_results_ready) & array_results_last;
  wire [7:0] tiles_in_array_sum = tiles_in_array + {7'd0, (feeder_operands_valid & array_operands_ready) & feeder_operands_last};

  always @(posedge aclk) begin
    if (~aresetn) begin
      write_address_waited <= 1'b0;
      write_data_waited <= 1'b0;
      read_address_waited <= 1'b0;
      write_answer_waited <= 1'b0;
      read_answer_waited <= 1'b0;
      writes_0_unanswered <= 2'd0;
      writes_1_unanswered <= 2'd0;
      reads_0_unanswered <= 2'd0;
      s_axis_operands_waited <= 1'b0;
      m_axis_results_waited <= 1'b0;
      tiles_in_array <= 8'd0;
    end else begin
      write_address_waited <= s_axi_ctrl_awvalid & ~s_axi_ctrl_awready;
      write_data_waited <= s_axi_ctrl_wvalid & ~s_axi_ctrl_wready;
      read_address_waited <= s_axi_ctrl_arvalid & ~s_axi_ctrl_arready;
      write_answer_waited <= s_axi_ctrl_bvalid & write_is_answered_not;
      read_answer_waited <= s_axi_ctrl_rvalid & read_is_answered_not;
      writes_0_unanswered <= writes_0_unanswered_sum - writes_0_unanswered_and_2;
      writes_1_unanswered <= writes_1_unanswered_sum - writes_0_unanswered_and_2;
      reads_0_unanswered <= reads_0_unanswered_sum - reads_0_unanswered_and_2;
      s_axis_operands_waited <= s_axis_operands_tvalid & ~s_axis_operands_tready;
      m_axis_results_waited <= m_axis_results_tvalid & counter_result_stalls_not;
      tiles_in_array <= tiles_in_array_sum - {7'd0, tiles_in_array_and};
    end
  end

  always @(posedge aclk) begin
    write_address_before <= s_axi_ctrl_awaddr;
    write_data_before <= write_data_before_joined;
    read_address_before <= s_axi_ctrl_araddr;
    write_answer_before <= s_axi_ctrl_bresp;
    read_answer_before <= read_answer_before_joined;
    s_axis_operands_before <= s_axis_operands_before_joined;
    m_axis_results_before <= m_axis_results_before_joined;
  end

  always @(posedge aclk)
    if (aresetn) begin : assume_write_address_valid_stays_until_the_is  // Datapaths/AXIStreamPorts.swift:47
      assume (assume_write_address_the_payload_stays_until_it_not | s_axi_ctrl_awvalid)
        else $error("write_address: valid stays until the payload is taken");
    end

  always @(posedge aclk)
    if (aresetn) begin : assume_write_address_the_payload_stays_until_it  // Datapaths/AXIStreamPorts.swift:48
      assume (assume_write_address_the_payload_stays_until_it_not | (s_axi_ctrl_awaddr == write_address_before))
        else $error("write_address: the payload stays until it is taken");
    end

  always @(posedge aclk)
    if (aresetn) begin : assume_write_data_valid_stays_until_the_payload  // Datapaths/AXIStreamPorts.swift:47
      assume (assume_write_data_the_payload_stays_until_it_is_not | s_axi_ctrl_wvalid)
        else $error("write_data: valid stays until the payload is taken");
    end

  always @(posedge aclk)
    if (aresetn) begin : assume_write_data_the_payload_stays_until_it_is  // Datapaths/AXIStreamPorts.swift:48
      assume (assume_write_data_the_payload_stays_until_it_is_not | (write_data_before_joined == write_data_before))
        else $error("write_data: the payload stays until it is taken");
    end

  always @(posedge aclk)
    if (aresetn) begin : assume_read_address_valid_stays_until_the_is  // Datapaths/AXIStreamPorts.swift:47
      assume (assume_read_address_the_payload_stays_until_it_not | s_axi_ctrl_arvalid)
        else $error("read_address: valid stays until the payload is taken");
    end

  always @(posedge aclk)
    if (aresetn) begin : assume_read_address_the_payload_stays_until_it  // Datapaths/AXIStreamPorts.swift:48
      assume (assume_read_address_the_payload_stays_until_it_not | (s_axi_ctrl_araddr == read_address_before))
        else $error("read_address: the payload stays until it is taken");
    end

  always @(posedge aclk)
    if (aresetn) begin : assert_write_answer_valid_stays_until_the_is  // Datapaths/AXIStreamPorts.swift:44
      assert (assert_write_answer_the_payload_stays_until_it_not | s_axi_ctrl_bvalid)
        else $error("write_answer: valid stays until the payload is taken");
    end

  always @(posedge aclk)
    if (aresetn) begin : assert_write_answer_the_payload_stays_until_it  // Datapaths/AXIStreamPorts.swift:45
      assert (assert_write_answer_the_payload_stays_until_it_not | (s_axi_ctrl_bresp == write_answer_before))
        else $error("write_answer: the payload stays until it is taken");
    end

  always @(posedge aclk)
    if (aresetn) begin : assert_read_answer_valid_stays_until_the_payload  // Datapaths/AXIStreamPorts.swift:44
      assert (assert_read_answer_the_payload_stays_until_it_is_not | s_axi_ctrl_rvalid)
        else $error("read_answer: valid stays until the payload is taken");
    end

  always @(posedge aclk)
    if (aresetn) begin : assert_read_answer_the_payload_stays_until_it_is  // Datapaths/AXIStreamPorts.swift:45
      assert (assert_read_answer_the_payload_stays_until_it_is_not | (read_answer_before_joined == read_answer_before))
        else $error("read_answer: the payload stays until it is taken");
    end

  always @(posedge aclk)
    if (aresetn) begin : assert_writes_no_answer_before_its_question  // Datapaths/Builder+Registers.swift:128
      assert (assert_writes_no_answer_before_its_question_2_not | (writes_0_unanswered != 2'd0))
        else $error("writes: no answer before its question");
    end

  always @(posedge aclk)
    if (aresetn) begin : assert_writes_no_question_is_lost  // Datapaths/Builder+Registers.swift:129
      assert ((writes_0_unanswered != 2'd3) | ~writes_0_unanswered_and)
        else $error("writes: no question is lost");
    end

  always @(posedge aclk)
    if (aresetn) begin : assert_writes_no_answer_before_its_question_2  // Datapaths/Builder+Registers.swift:128
      assert (assert_writes_no_answer_before_its_question_2_not | (writes_1_unanswered != 2'd0))
        else $error("writes: no answer before its question");
    end

  always @(posedge aclk)
    if (aresetn) begin : assert_writes_no_question_is_lost_2  // Datapaths/Builder+Registers.swift:129
      assert ((writes_1_unanswered != 2'd3) | ~writes_1_unanswered_and)
        else $error("writes: no question is lost");
    end

  always @(posedge aclk)
    if (aresetn) begin : assert_reads_no_answer_before_its_question  // Datapaths/Builder+Registers.swift:128
      assert (~reads_0_unanswered_and_2 | (reads_0_unanswered != 2'd0))
        else $error("reads: no answer before its question");
    end

  always @(posedge aclk)
    if (aresetn) begin : assert_reads_no_question_is_lost  // Datapaths/Builder+Registers.swift:129
      assert ((reads_0_unanswered != 2'd3) | ~reads_0_unanswered_and)
        else $error("reads: no question is lost");
    end

  always @(posedge aclk)
    if (aresetn) begin : assume_s_axis_operands_valid_stays_until_the_is  // Datapaths/AXIStreamPorts.swift:47
      assume (assume_s_axis_operands_the_payload_stays_until_not | s_axis_operands_tvalid)
        else $error("s_axis_operands: valid stays until the payload is taken");
    end

  always @(posedge aclk)
    if (aresetn) begin : assume_s_axis_operands_the_payload_stays_until  // Datapaths/AXIStreamPorts.swift:48
      assume (assume_s_axis_operands_the_payload_stays_until_not | (s_axis_operands_before_joined == s_axis_operands_before))
        else $error("s_axis_operands: the payload stays until it is taken");
    end

  always @(posedge aclk)
    if (aresetn) begin : assert_m_axis_results_valid_stays_until_the_is  // Datapaths/AXIStreamPorts.swift:44
      assert (assert_m_axis_results_the_payload_stays_until_it_not | m_axis_results_tvalid)
        else $error("m_axis_results: valid stays until the payload is taken");
    end

  always @(posedge aclk)
    if (aresetn) begin : assert_m_axis_results_the_payload_stays_until_it  // Datapaths/AXIStreamPorts.swift:45
      assert (assert_m_axis_results_the_payload_stays_until_it_not | (m_axis_results_before_joined == m_axis_results_before))
        else $error("m_axis_results: the payload stays until it is taken");
    end

  always @(posedge aclk)
    if (aresetn) begin : assert_results_come_out_of_commands_alone  // Datapaths/ShiftMMShell.swift:143
      assert (~gives_word | is_busy)
        else $error("results come out of commands alone");
    end

  always @(posedge aclk)
    if (aresetn) begin : assert_no_tile_comes_out_of_the_array_that_did  // Datapaths/ShiftMMShell+Control.swift:74
      assert (~tiles_in_array_and | (tiles_in_array != 8'd0))
        else $error("no tile comes out of the array that did not go in");
    end

  always @(posedge aclk)
    if (aresetn) begin : assert_a_command_ends_when_all_of_its_tiles_are  // Datapaths/ShiftMMShell+Control.swift:75
      assert (is_busy_not | (tiles_in_array == 8'd0))
        else $error("a command ends when all of its tiles are out of the array");
    end

`else

  // Read by checks only.
  wire _unused_unchecked = &{1'b0, s_axi_ctrl_awaddr[1:0], s_axi_ctrl_araddr[1:0]};

`endif

endmodule

`default_nettype wire
